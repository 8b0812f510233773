/** How a text file parts its paragraphs, decided from its lines. */
import { columns, endsSentence } from './characters'
import type { Line } from './lines'

/**
 * - `spaced`: a blank line between any two paragraphs; no two lines touch.
 * - `lines`: each line is a paragraph.
 * - `wrapped`: a program broke paragraphs into lines of one width; blank lines or indents part them.
 * - `loose`: blank lines part groups; within a group, a line that stops in mid-sentence goes on in the next.
 */
export interface Layout {
  kind: 'spaced' | 'lines' | 'wrapped' | 'loose'
  /** Columns that a wrapped file was broken at. */
  width?: number | undefined
  /** The kind and the reason for it, for the report. */
  why: string
}

/** Wider than any terminal or mail program breaks lines: such a line is a paragraph. */
const WIDEST_WRAP = 120
/** Narrower lines than 12 characters are verse or headings, not broken prose. */
const NARROWEST_WRAP = 24
/** Columns that a breaking program may leave free without needing them: room for a mark it carries over. */
const SLACK = 3
/** Programs that count characters, not columns, leave lines with half-width marks short by as much as this. */
const LOOSE_SLACK = 0.1

/**
 * Decide the layout. A program that breaks lines breaks one only because its next unit did not fit; so in a
 * wrapped file, nearly every line that stops in mid-sentence is full by that measure.
 *
 * @param lines the lines that may be running text; titles, credits and lists are left to the caller to drop
 */
export function decideLayout(lines: readonly Line[]): Layout {
  const touching = pairs(lines).filter(([, next]) => !next.afterBlank)
  if (touching.length === 0) return { kind: 'spaced', why: 'spaced: blank lines stand between all lines' }

  const width = Math.max(...touching.flatMap(pair => pair.map(line => line.width)))
  const open = touching.filter(([line]) => !endsSentence(line.text))
  const full = open.filter(pair => isFull(pair, width, width * LOOSE_SLACK))
  if (
    width >= NARROWEST_WRAP &&
    width <= WIDEST_WRAP &&
    full.length >= 2 &&
    full.length >= open.length * 0.75
  ) {
    return {
      kind: 'wrapped',
      width,
      why: `wrapped: ${full.length} of ${open.length} unfinished lines reach column ${width}`,
    }
  }
  const blanks = lines.length - 1 - touching.length
  if (blanks === 0 || blanks * 4 < touching.length || open.length * 4 <= touching.length) {
    return {
      kind: 'lines',
      why: `lines: ${touching.length - open.length} of ${touching.length} touching lines end a sentence`,
    }
  }
  return {
    kind: 'loose',
    why: `loose: ${open.length} of ${touching.length} touching lines stop in mid-sentence`,
  }
}

/**
 * Whether the first unit of the second line would not have fitted on the first one.
 *
 * @param slack columns that may be free all the same
 */
export function isFull([line, next]: readonly [Line, Line], width: number, slack = SLACK): boolean {
  const unit = /^(?:[!-~]+|.)[，。、；：！？”’」』》）】…—]*/u.exec(next.text)?.[0] ?? ''
  return line.width + columns(unit) + slack > width
}

const pairs = (lines: readonly Line[]): [Line, Line][] =>
  lines.slice(1).map((line, at) => [lines[at] as Line, line])
