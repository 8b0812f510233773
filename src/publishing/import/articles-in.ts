/** A text that holds several articles: one of them, as it came in, or as many as its editor says. */
import type { Incoming } from '../formats/reader'
import { readerOf } from '../formats/registry'
import { decodeText } from '../formats/text/decode'
import type { OtherTitle } from '../structure/second-article'
import type { Reading } from './reading/tasks'

/** Asked for each title whether an article begins there; nothing where nobody answers. */
export type AskCuts = (file: string, titles: readonly OtherTitle[]) => Promise<boolean[] | undefined>

export interface Cutting {
  /** Wherever one seems to begin. */
  cut?: boolean | undefined
  askCuts?: AskCuts | undefined
}

/**
 * The file, or its parts; the lines of each keep their numbers. Only what is written in lines can be cut: of pages and
 * Word documents the report says where another article seems to begin.
 *
 * @throws PublishingError for a file that cannot be read
 */
export async function articlesIn(
  file: Incoming,
  { cut = false, askCuts }: Cutting,
  reading: Reading,
): Promise<Incoming[]> {
  if (!(cut || askCuts) || !['txt', 'markdown'].includes(readerOf(file).origin)) return [file]
  const { otherTitles } = await reading.read(file)
  if (otherTitles.length === 0) return [file]
  const isCut = cut ? otherTitles.map(() => true) : await askCuts?.(file.name, otherTitles)
  const starts = otherTitles.filter((_, at) => isCut?.[at]).map(({ line }) => line - 1)
  const lines = decodeText(file.bytes, file.name).text.split('\n')
  return [0, ...starts].map((start, at) => ({
    ...file,
    bytes: starts.length === 0 ? file.bytes : partOf(lines, start, starts[at]),
  }))
}

const partOf = (lines: readonly string[], start: number, end: number | undefined): Buffer =>
  Buffer.from('\n'.repeat(start) + lines.slice(start, end).join('\n'))
