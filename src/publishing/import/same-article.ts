/** Whether two texts are one article, corrected, or two articles of one title, as a weekly column has them. */
import { readingText } from '../source/block-text'
import type { SourceBlock } from '../source/model'
import { foldText } from '../source/title'

interface Text {
  date?: string | undefined
  blocks: readonly SourceBlock[]
}

/** Corrections leave far more than this of a text; two articles of one author share far less. */
const LEAST_ALIKE = 0.4

/** Texts of two dates are two articles; else it is the share of their pairs of characters that counts. */
export function isSameArticle(a: Text, b: Text): boolean {
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return false
  const [ofA, ofB] = [pairs(a), pairs(b)]
  const shared = [...ofA].filter(pair => ofB.has(pair)).length
  return 2 * shared >= (ofA.size + ofB.size) * LEAST_ALIKE
}

function pairs({ blocks }: Text): Set<string> {
  const characters = Array.from(foldText(readingText(blocks)))
  return new Set(characters.map((character, at) => character + (characters[at + 1] ?? '')))
}
