/** Whether what came in is in what came out, letter by letter, whatever the order. */
import type { ReadResult } from '../src/publishing/formats/read-result'
import { lettersIn } from '../src/publishing/formats/text/characters'

/** Every text of a value, at any depth. */
const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(wordsOf).join('\n')
      : ''

/** Raised letters count as those that they raise. */
const letters = (text: string): string[] => lettersIn(text.normalize('NFKC'))

/** The letters of a text that are neither in what was read of it nor in the report. */
export function missingLetters(text: string, { draft, leftOut, about }: ReadResult): string {
  const kept = new Map<string, number>()
  for (const letter of letters(wordsOf([draft, leftOut, about])))
    kept.set(letter, (kept.get(letter) ?? 0) + 1)
  return letters(text)
    .filter(letter => {
      const left = kept.get(letter) ?? 0
      kept.set(letter, left - 1)
      return left <= 0
    })
    .join('')
}
