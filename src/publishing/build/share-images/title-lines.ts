/** Titles set in lines: broken at their marks, as an editor would break them. */

/** A run without spaces, up to and with the mark that ends it. */
const PHRASE = /[^\s，、；：。！？,;:!?]*[，、；：。！？,;:!?]+[”’」』》）)]*|[^\s，、；：。！？,;:!?]+/gu
/** What may not begin a line, and what may not end one. Source: GB/T 15834-2011, section 5.1. */
const NOT_FIRST = /[，、；：。！？,;:!?”’」』》〉】）)…—·]/u
const NOT_LAST = /[“‘「『《〈【（(]/u

/** Width of a text in ems, near enough to choose a size by. */
const ems = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (/[\x20-\x7e]/.test(one) ? 0.55 : 1), 0)

export interface TitleLines {
  lines: string[]
  /** Whether a phrase had to be broken inside. */
  broken: boolean
}

/** The lines of a title on a measure of so many ems. A phrase is broken only where it is longer than a line. */
export function titleLines(title: string, measure: number): TitleLines {
  const lines: string[] = []
  let line = ''
  let broken = false
  let end = 0
  for (const { 0: phrase, index } of title.matchAll(PHRASE)) {
    const joined = line === '' ? phrase : line + (index > end ? ' ' : '') + phrase
    end = index + phrase.length
    if (ems(joined) <= measure) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakPhrase(phrase, measure)
    broken ||= pieces.length > 1
    line = pieces.pop() ?? ''
    lines.push(...pieces)
  }
  return { lines: line === '' ? lines : [...lines, line], broken }
}

function breakPhrase(phrase: string, measure: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const one of phrase) {
    if (piece !== '' && ems(piece + one) > measure) {
      const kept = keptTogether(piece, one)
      pieces.push(piece.slice(0, piece.length - kept.length))
      piece = kept
    }
    piece += one
  }
  return [...pieces, piece]
}

/** The end of a full line that has to go down to the next with what follows it; never the whole line. */
function keptTogether(piece: string, following: string): string {
  const characters = Array.from(piece)
  let kept = ''
  let next = following
  while (
    characters.length > 1 &&
    (NOT_FIRST.test(next) || NOT_LAST.test(characters[characters.length - 1] ?? ''))
  ) {
    next = characters.pop() ?? ''
    kept = next + kept
  }
  return kept
}
