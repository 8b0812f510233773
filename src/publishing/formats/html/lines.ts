/** Runs of a block → its paragraphs: white space as HTML means it, `<br>` as writers do. */
import { HARD_BREAK, type Run } from '../../source/inlines'

/** White space of HTML as one blank, or as one line feed where the page's source breaks the line. */
export const collapse = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\t\n ]+/g, blank => (blank.includes('\n') ? '\n' : ' '))
    .replace(/\u00a0/g, ' ')

/** Characters without a width, which pages carry and no reader sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/**
 * Paragraphs: lines parted by an empty line, or a line that begins with an indent, as text from typewriters
 * has them. Within a paragraph, `HARD_BREAK` parts lines.
 */
export function toParagraphRuns(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = []
  let open = false
  for (const line of splitAtBreaks(runs)) {
    const isIndented = /^(?:\u3000| {2})/.test(line.map(run => run.text).join(''))
    const content = tidy(line)
    const last = paragraphs.at(-1)
    if (content.length === 0) open = false
    else if (open && last && !isIndented) last.push({ text: HARD_BREAK, marks: {} }, ...content)
    else {
      paragraphs.push(content)
      open = true
    }
  }
  return paragraphs
}

function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.text === HARD_BREAK) lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines
}

/** One line: no blanks at its ends, never two in a row, and none at the edge of a mark. */
function tidy(line: readonly Run[]): Run[] {
  const runs: Run[] = []
  let afterBlank = true
  for (const { text, marks } of line) {
    if (marks.note !== undefined) {
      runs.push({ text, marks })
      afterBlank = false
      continue
    }
    const collapsed = text.replace(/ {2,}/g, ' ')
    const kept = afterBlank ? collapsed.trimStart() : collapsed
    if (!kept) continue
    afterBlank = /\s$/u.test(kept)
    const core = kept.trim()
    const start = core ? kept.indexOf(core) : 0
    const parts: Run[] = [
      { text: kept.slice(0, start), marks: {} },
      { text: core, marks },
      { text: kept.slice(start + core.length), marks: {} },
    ]
    runs.push(...parts.filter(part => part.text))
  }
  const isBlank = (run: Run | undefined): boolean => run?.text.trim() === '' && run.marks.note === undefined
  while (isBlank(runs.at(-1))) runs.pop()
  return runs
}
