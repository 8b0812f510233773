/**
 * How many marks a paragraph may have. The parser settles those of one paragraph with each other, in time that grows
 * with the square of their number: 2,000 bold words take a second, 20,000 minutes. It knows no limit of its own.
 */
import { PublishingError } from '../errors'

/** Years of a column have no paragraph with a tenth of them. */
export const MOST_MARKS = 5_000

const MARK = /[*_~`]+|[[<]/g
/** What begins a part of its own: an item, a note, a row of a table, a line of code. */
const PART = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|\[\^|[ ]{0,3}\||[ ]{4}|\t)/
const FENCE = /^[ ]{0,3}(?:```|~~~)/

/**
 * Refuses a text before the parser has to try.
 *
 * @throws PublishingError with the line at which the paragraph begins
 */
export function boundMarks(text: string, file: string): void {
  let marks = 0
  let begun = 0
  let isCode = false
  const lines = text.split('\n')
  const afterMatter = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0
  for (const [at, line] of lines.entries()) {
    if (at < afterMatter) continue
    const isFence = FENCE.test(line)
    if (isFence) isCode = !isCode
    if (isFence || isCode || line.trim() === '') [marks, begun] = [0, at + 1]
    else if (PART.test(line)) [marks, begun] = [0, at]
    if (isFence || isCode) continue
    marks += line.match(MARK)?.length ?? 0
    if (marks <= MOST_MARKS) continue
    throw new PublishingError({
      file,
      line: begun + 1,
      message: `A paragraph here has more than ${MOST_MARKS} marks such as * and [`,
      mend: 'Divide it into paragraphs, or take marks out that change nothing',
    })
  }
}
