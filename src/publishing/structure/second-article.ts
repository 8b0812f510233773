/** A second article in the same file: a line with the column's tag and a title, with prose below it. */
import { endsSentence } from '../formats/text/characters'
import { splitBracketed } from '../source/title'
import type { Front } from './front'
import type { LeftOut, Pieces } from './piece'

/** A warning for each line that looks like the title of another article. Only a text with a tag of its own has such. */
export function secondArticles(pieces: Pieces, front: Front): LeftOut[] {
  if (front.tag === undefined) return []
  return pieces.all.flatMap(({ line, text }, at) => {
    const isLine = pieces.isOpen(at) || pieces.fate(at)?.kind === 'heading'
    const isTitle = at >= front.bodyStart && isLine && Boolean(splitBracketed(text)?.title)
    const next = pieces.text(at + 1)
    if (!isTitle || endsSentence(text) || !pieces.isOpen(at + 1) || !endsSentence(next)) return []
    const reason = `warning: another article may begin here (${text}): cut the file before this line and import both parts`
    return [{ line, text: '', reason }]
  })
}
