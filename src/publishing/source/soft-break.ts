/**
 * Where a line break in a source means nothing, what stands in its place: nothing between two Chinese
 * characters, a space elsewhere (Latin words, Korean). After CSS Text 4, "Segment Break Transformation Rules".
 */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u
const FULL_WIDTH_MARK = /[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u
/** Marks that Chinese and Latin share: they take the side of their neighbour. */
const SHARED_MARK = /[“”‘’…—·]/u

/** What a soft break between two characters becomes: `''` or `' '`. Either may be absent, at an edge. */
export function softBreak(before: string, after: string): '' | ' ' {
  if (FULL_WIDTH_MARK.test(before) || FULL_WIDTH_MARK.test(after)) return ''
  const chinese = (character: string): boolean => WIDE.test(character) || SHARED_MARK.test(character)
  const certain = WIDE.test(before) || WIDE.test(after)
  return certain && chinese(before) && chinese(after) ? '' : ' '
}

/** Two lines of one paragraph as one. */
export function joinLines(first: string, second: string): string {
  const before = Array.from(first.slice(-2)).at(-1) ?? ''
  const after = Array.from(second.slice(0, 2))[0] ?? ''
  return first + softBreak(before, after) + second
}
