/** A second article in the same file: a line with the column's tag and a title, with prose below it. */
import { endsSentence } from '../formats/text/characters'
import { splitBracketed } from '../source/title'
import type { Front } from './front'
import type { LeftOut, Pieces } from './piece'

/** A line that looks like the title of another article. */
export interface OtherTitle {
  line: number
  text: string
}

/** Only a text with a tag of its own has such. */
export function otherTitles(pieces: Pieces, front: Front): OtherTitle[] {
  if (front.tag === undefined) return []
  return pieces.all.flatMap(({ line, text, block }, at) => {
    const isLine =
      pieces.isOpen(at) ||
      pieces.fate(at)?.kind === 'heading' ||
      (block?.type === 'heading' && !pieces.fate(at))
    const isTitle = at >= front.bodyStart && isLine && Boolean(splitBracketed(text)?.title)
    const next = pieces.text(at + 1)
    if (!isTitle || endsSentence(text) || !pieces.isOpen(at + 1) || !endsSentence(next)) return []
    return [{ line, text }]
  })
}

export const warningOfTitle = ({ line, text }: OtherTitle): LeftOut => ({
  line,
  text: '',
  reason: `warning: another article may begin here (${text}): say --cut to import both, or cut the file before this line`,
})
