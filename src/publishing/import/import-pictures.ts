/** The pictures of an imported article: those at hand come into the library, the others are reported. */
import { createHash } from 'node:crypto'
import type { Picture } from '../formats/html/pictures'
import type { ReadResult } from '../formats/read-result'
import type { Incoming } from '../formats/reader'
import type { SourceBlock, SourceFigure } from '../source/model'
import type { FetchPicture } from './fetch-picture'

/** What became of one picture. */
export interface PictureReport {
  /** The address or path that the origin names it by. */
  src: string
  alt: string
  /** Natural size in pixels, where the origin says it. */
  width?: number | undefined
  height?: number | undefined
  /**
   * `taken`: the library holds it · `remote`: on the web, not fetched · `missing`: not where the origin says ·
   * `failed`: could not be fetched or is no picture
   */
  outcome: 'taken' | 'remote' | 'missing' | 'failed'
  /** Path beside the source, for those taken. */
  file?: string | undefined
  /** The reason, for those that failed. */
  why?: string | undefined
}

export interface SettledPictures {
  blocks: SourceBlock[]
  /** Path beside the source → bytes. */
  files: Map<string, Buffer>
  reports: PictureReport[]
}

/**
 * Give every figure the file that holds its picture; a figure whose picture is not at hand stays a placeholder.
 *
 * @param id the article's, which names the files
 * @param fetchPicture absent where pictures on the web stay there
 */
export async function settlePictures(
  { draft, pictures = [] }: ReadResult,
  { beside }: Incoming,
  id: string,
  fetchPicture: FetchPicture | undefined,
): Promise<SettledPictures> {
  const named = new Map(pictures.map(picture => [picture.src, picture]))
  const settled: SettledPictures = { blocks: [], files: new Map(), reports: [] }
  for (const block of draft.blocks) {
    if (block.type !== 'figure' || block.src === undefined) settled.blocks.push(block)
    else {
      const picture = named.get(block.src) ?? { src: block.src, local: [block.src] }
      const report = await settle(picture, block.alt, beside, id, fetchPicture, settled.files)
      settled.reports.push(report)
      settled.blocks.push(withFile(block, report.file))
    }
  }
  return settled
}

/**
 * The reports after the article has been settled with what the library holds: a picture that an earlier import has
 * brought is there, also where the origin comes without it this time.
 */
export function withHeld(reports: readonly PictureReport[], blocks: readonly SourceBlock[]): PictureReport[] {
  const taken = new Set(reports.map(({ file }) => file))
  const held = blocks.flatMap(block =>
    block.type === 'figure' && block.src !== undefined && !taken.has(block.src) ? [block] : [],
  )
  return reports.map(report => {
    const at = report.file === undefined ? held.findIndex(({ alt }) => alt === report.alt) : -1
    const [figure] = at < 0 ? [] : held.splice(at, 1)
    return figure ? { ...report, outcome: 'taken', file: figure.src, why: undefined } : report
  })
}

const withFile = ({ type, alt, caption }: SourceFigure, src: string | undefined): SourceFigure => ({
  type,
  ...(src === undefined ? {} : { src }),
  alt,
  ...(caption === undefined ? {} : { caption }),
})

async function settle(
  picture: Picture,
  alt: string,
  beside: Incoming['beside'],
  id: string,
  fetchPicture: FetchPicture | undefined,
  files: Map<string, Buffer>,
): Promise<PictureReport> {
  const { src, address, width, height } = picture
  const report = { src, alt, width, height }
  const atHand = picture.bytes ?? (await firstBeside(picture.local, beside))
  if (!atHand && address === undefined) return { ...report, outcome: 'missing' }
  try {
    const bytes = atHand ?? (await fetchPicture?.(address ?? src))
    if (!bytes) return { ...report, outcome: 'remote' }
    // What encodes is large, and most texts have no picture at hand.
    const { encodePicture } = await import('./encode-picture')
    const encoded = await encodePicture(bytes)
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const file = `images/${id}-${hash}.${encoded.extension}`
    files.set(file, encoded.bytes)
    return { ...report, outcome: 'taken', file }
  } catch (error) {
    return { ...report, outcome: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}

async function firstBeside(
  names: readonly string[],
  beside: Incoming['beside'],
): Promise<Buffer | undefined> {
  for (const name of names) {
    const bytes = await beside?.(name)
    if (bytes) return bytes
  }
  return undefined
}
