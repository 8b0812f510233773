/** Runs of text with their marks, as Markdown's phrasing gives them. */
import type { Inline } from '../../model/schema'
import { raised } from '../formats/text/raised'
import { softBreak } from './soft-break'

export interface Marks {
  strong?: true
  emphasis?: true
  strike?: true
  code?: true
  href?: string
  superscript?: true
  subscript?: true
  /** The reading above the text. */
  ruby?: string
  /** Number of the note that the run, which has no text, is the mark of. */
  note?: number
}

/** A run while it is put together: `\n` in it is a soft break of the source, `HARD_BREAK` one that is meant. */
export interface Run {
  text: string
  marks: Marks
}

/** Stands for a meant line break until soft ones are resolved: a control character that text does not hold. */
export const HARD_BREAK = '\u001f'

/** Runs as the model holds them: breaks resolved, neighbours with the same marks merged. */
export function toInlines(runs: readonly Run[]): Inline[] {
  const merged: Run[] = []
  for (const run of resolveBreaks(runs)) {
    const last = merged.at(-1)
    if (last && sameMarks(last.marks, run.marks)) last.text += run.text
    else if (run.text || run.marks.note !== undefined) merged.push({ ...run })
  }
  return merged.map(({ text, marks }) =>
    Object.keys(marks).length === 0 ? text : { text: raised(text, marks), ...marks },
  )
}

const sameMarks = (a: Marks, b: Marks): boolean =>
  a.strong === b.strong &&
  a.emphasis === b.emphasis &&
  a.strike === b.strike &&
  a.code === b.code &&
  a.href === b.href &&
  a.superscript === b.superscript &&
  a.subscript === b.subscript &&
  a.ruby === undefined &&
  b.ruby === undefined &&
  a.note === undefined &&
  b.note === undefined

/** A soft break joins across marks too: 头, break, **发** has no blank between its characters. */
function resolveBreaks(runs: readonly Run[]): Run[] {
  const whole = runs.map(run => run.text).join('')
  let start = 0
  return runs.map(({ text, marks }) => {
    const resolved = text
      .replace(/\n/g, (_, at: number) => breakAt(whole, start + at))
      .replaceAll(HARD_BREAK, '\n')
    start += text.length
    return { text: resolved, marks }
  })
}

function breakAt(whole: string, at: number): string {
  const before = /.$/su.exec(whole.slice(Math.max(0, at - 2), at))?.[0] ?? ''
  const after = /^./su.exec(whole.slice(at + 1, at + 3))?.[0] ?? ''
  return before === HARD_BREAK || after === HARD_BREAK ? '' : softBreak(before, after)
}
