/** The import's report for programs. */
import type { Credit } from '../../model/schema'
import { blockText } from '../source/block-text'
import type { PublishingError } from '../errors'
import type { Imported } from '../import/import-file'
import type { PictureReport } from '../import/import-pictures'
import type { About, ReadResult } from '../formats/read-result'
import type { Listed, SourceBlock } from '../source/model'
import type { LeftOut } from '../structure/piece'

/** A block with its plain text beside what it is made of; a figure with its size in pixels, where its origin says it. */
export type ReportedBlock = SourceBlock & { text: string; width?: number; height?: number }

/** One file of the report. */
export interface Entry {
  file: string
  ok: boolean
  encoding: string | null
  article: {
    id: string
    tag: string | null
    title: string
    subtitle: string | null
    summary: string | null
    date: string | null
    script: string
    series: Listed[]
    related: Listed[]
    credits: Credit[]
    blocks: ReportedBlock[]
  } | null
  /** Pictures that the article names, and which of them the library holds now. */
  pictures: PictureReport[]
  /** What the origin says of itself: address, account, author, album, the original that it points at. */
  about: About
  leftOut: LeftOut[]
  error: string | null
  /** The source that was, or in a dry run would be, written, and what became of it. */
  source: { file: string; outcome: Imported['outcome']; difference: string | null } | null
  /** Where it went, and what that did to the series: whether it is new, and tags that it did not have. */
  series: Imported['series'] | null
  layout: string | null
  charactersIn: number | null
  charactersPlaced: number | null
}

export function toEntry(file: string, imported: Imported): Entry {
  const { read, article, file: source, outcome, pictures, series, difference = null } = imported
  const { draft, encoding, layout, charactersIn, charactersPlaced, leftOut } = read
  return {
    file,
    ok: true,
    encoding,
    article: {
      id: article.id,
      tag: draft.tag ?? null,
      title: draft.title,
      subtitle: draft.subtitle ?? null,
      summary: draft.summary ?? null,
      date: draft.date ?? null,
      script: article.script,
      series: draft.series,
      related: draft.related,
      credits: draft.credits,
      blocks: draft.blocks.map(block => ({ ...block, ...sizeOf(block, read), text: blockText(block) })),
    },
    pictures,
    about: read.about ?? {},
    leftOut,
    error: null,
    source: { file: source, outcome, difference },
    series,
    layout,
    charactersIn,
    charactersPlaced,
  }
}

function sizeOf(block: SourceBlock, { pictures = [] }: ReadResult): { width?: number; height?: number } {
  const picture = block.type === 'figure' ? pictures.find(({ src }) => src === block.src) : undefined
  const { width, height } = picture ?? {}
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
}

export const toFailure = (file: string, error: PublishingError): Entry => ({
  file,
  ok: false,
  encoding: null,
  article: null,
  pictures: [],
  about: {},
  leftOut: [],
  error: error.message,
  source: null,
  series: null,
  layout: null,
  charactersIn: null,
  charactersPlaced: null,
})
