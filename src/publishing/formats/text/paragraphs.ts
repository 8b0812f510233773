/** Lines → paragraphs: joins what a program broke, keeps apart what a writer did. */
import { joinLines } from '../../source/soft-break'
import { columns, endsSentence } from './characters'
import { decideLayout, isFull, type Layout } from './layout'
import type { Line } from './lines'

export interface Paragraph {
  /** Line that it begins on, from 1. */
  line: number
  /** `\n` is a line break that the writer meant, as in verse. */
  text: string
}

/** Verse and addresses: lines up to this many columns stay lines. */
const SHORT = 40

/**
 * @param standsAlone whether a line is a title, credit, list row or marker: it never joins another line
 */
export function toParagraphs(
  lines: readonly Line[],
  standsAlone: (line: Line) => boolean,
): { paragraphs: Paragraph[]; layout: Layout } {
  const alone = new Set(lines.filter(standsAlone))
  const text = running(lines, alone)
  const layout = decideLayout(text)
  // Where every line is indented, that is the margin and begins no paragraph.
  const hasMargin = text.every(line => line.indented)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    const touches = previous && !line.afterBlank && !alone.has(line) && (hasMargin || !line.indented)
    const joins =
      touches && (alone.has(previous) ? isBroken(previous, line, layout) : continues(previous, line, layout))
    if (joins) group?.push(line)
    else groups.push([line])
  }
  return {
    layout,
    paragraphs: groups.flatMap(group => (layout.kind === 'loose' ? loosely(group) : [joined(group)])),
  }
}

/** Running text with its gaps: a line left out counts as a blank line between its neighbours. */
function running(lines: readonly Line[], alone: ReadonlySet<Line>): Line[] {
  return lines.flatMap((line, at) => {
    if (alone.has(line)) return []
    const previous = lines[at - 1]
    return [previous && alone.has(previous) ? { ...line, afterBlank: true } : line]
  })
}

/** A title or a row of a list that the program that wrapped the file broke as well. */
const isBroken = (previous: Line, line: Line, layout: Layout): boolean =>
  layout.kind === 'wrapped' && isFull([previous, line], layout.width ?? 0)

/** In a wrapped file: the line before is full, or stops in mid-sentence far beyond where a heading would. */
function continues(previous: Line, line: Line, { kind, width = 0 }: Layout): boolean {
  if (kind !== 'wrapped') return kind === 'loose'
  if (endsSentence(previous.text)) return isFull([previous, line], width) && !OPENS_SPEECH.test(line.text)
  return isFull([previous, line], width) || previous.width >= width * LONGER_THAN_HEADINGS
}

const OPENS_SPEECH = /^(?:[“「『"]|——)/
const LONGER_THAN_HEADINGS = 0.7

function loosely(group: readonly Line[]): Paragraph[] {
  if (
    group.length > 1 &&
    group.every(line => columns(line.text) <= SHORT) &&
    !group.every(line => endsSentence(line.text))
  ) {
    return [{ line: group[0]?.number ?? 1, text: group.map(line => line.text).join('\n') }]
  }
  const parts: Line[][] = []
  for (const line of group) {
    const part = parts.at(-1)
    const previous = part?.at(-1)
    if (part && previous && !endsSentence(previous.text) && !looksLikeHeading(part)) part.push(line)
    else parts.push([line])
  }
  return parts.map(joined)
}

/** A short first line without any mark at its end; broken prose would be longer or stop at a comma. */
const looksLikeHeading = ([first, second]: readonly Line[]): boolean =>
  first !== undefined &&
  second === undefined &&
  columns(first.text) <= SHORT &&
  /[\p{L}\p{N}]$/u.test(first.text)

const joined = (group: readonly Line[]): Paragraph => ({
  line: group[0]?.number ?? 1,
  text: group.map(line => line.text).reduce(joinLines),
})
