/** Breaking a text into lines of a width, as Chinese is set. */

/** A word of Latin letters or figures, which is not broken, or one character. */
const UNIT = /[\p{Script=Latin}\p{Nd}]+(?:['’.,_-][\p{Script=Latin}\p{Nd}]+)*|./gsu
/** What may not begin a line, and what may not end one. Source: GB/T 15834-2011, section 5.1. */
const NOT_FIRST = /^[，、；：。！？,;:!?”’」』》〉】）)…—·]/u
const NOT_LAST = /[“‘「『《〈【（(]$/u

/**
 * The lines of a text. What does not fit into `most` lines ends in `…`.
 * @param width of a line, in the unit of `measure`
 */
export function wrap(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const unit of text.trim().match(UNIT) ?? []) {
    if (line.length > 0 && measure(line.join('') + unit) > width) {
      const down = takenDown(line, unit)
      lines.push(line.join('').trim())
      line = unit === ' ' ? down : [...down, unit]
    } else line.push(unit)
  }
  lines.push(line.join('').trim())
  if (lines.length <= most) return lines
  const last = Array.from(lines[most - 1] ?? '')
  while (last.length > 0 && measure(`${last.join('')}…`) > width) last.pop()
  return [...lines.slice(0, most - 1), `${last.join('').replace(/[，、；：,;:]$/u, '')}…`]
}

/** Takes from the end of a full line what has to stand on the next one with what follows; never the whole line. */
function takenDown(line: string[], following: string): string[] {
  const down: string[] = []
  let next = following
  while (line.length > 1 && (NOT_FIRST.test(next) || NOT_LAST.test(line[line.length - 1] ?? ''))) {
    next = line.pop() ?? ''
    down.unshift(next)
  }
  return down
}
