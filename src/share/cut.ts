/** Cutting a line of text to fit: by the room it takes, between words, and never with a bracket left open. */
import { eastAsianWidth } from 'get-east-asian-width'

/** How much of the limit a grapheme (one visible character) takes: at most 2 for each of its UTF-16 units. */
export type Measure = (grapheme: string) => number

const ELLIPSIS = '…'
const CLOSERS = new Map(
  ['()', '[]', '{}', '（）', '［］', '【】', '《》', '〈〉', '「」', '『』', '〔〕', '“”', '‘’', '""'].map(
    ([opener = '', closer = '']) => [opener, closer] as const,
  ),
)
/** What may not stand before an ellipsis: spaces, and marks that promise more. */
// eslint-disable-next-line redos/no-vulnerable -- ends of lines that are cut to a few hundred characters
const LOOSE_END = /[\s、，,；;：:·—–…-]+$/u
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}{2}|\u20E3/u
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u
/** A flag, or a character with its marks and whatever a joiner (U+200D) ties to it. */
const GRAPHEME =
  /\p{Regional_Indicator}{2}|[\s\S](?:[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}?)*/gu
const LETTERS = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Hangul}\\p{Nd}\\p{M}]+'
/** A word of letters or figures (`don’t`, `2,000.5`), or a grapheme: all that can be told without a dictionary. */
const PLAIN_WORD = new RegExp(`${LETTERS}(?:['’.,_-]${LETTERS})*|${GRAPHEME.source}`, 'gu')

/**
 * Display width in columns: full-width characters, the quotes and dashes of Chinese text, and emoji take 2. Of what
 * Unicode calls ambiguous, fonts for Chinese draw punctuation and symbols wide, letters (é, я) narrow.
 */
export const displayWidth: Measure = grapheme => {
  if (EMOJI.test(grapheme)) return 2
  if (grapheme === '' || INVISIBLE.test(grapheme)) return 0
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0, { ambiguousAsWide: !/^\p{L}/u.test(grapheme) })
}

/**
 * Weight in a post on X, of 280: 1 for Latin and general punctuation, 2 for everything else, an emoji 2 as a whole.
 * Source: configuration version 3 of X's open-source twitter-text, where weights are given in hundredths.
 */
export const weightOnX: Measure = grapheme => {
  if (EMOJI.test(grapheme)) return 2
  return Array.from(grapheme, weightOfCharacter).reduce((sum, weight) => sum + weight, 0)
}

function weightOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0
  const light = code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223)
  return light || (code >= 8242 && code <= 8247) ? 1 : 2
}

/**
 * Cuts a line to a limit. A text that fits comes back as it is; any other ends in `…`, at the end of a word. A cut
 * never leaves a bracket or quotation mark open: it falls before the pair or, where that would lose more than half
 * of the room, inside it with the pair closed after the ellipsis (`《关于进一步…》`). Only a first word that is
 * longer than the whole limit is cut inside, between graphemes.
 * @param limit the most that the result may take, in the unit of `measure`
 * @param measure display width in columns unless told otherwise
 */
export function cut(text: string, limit: number, measure: Measure = displayWidth): string {
  if (text.length * 2 <= limit) return text // an engine's dictionary is slow to wake: not for what fits anyhow
  const widthOf = (part: string): number => graphemes(part).reduce((sum, one) => sum + measure(one), 0)
  const open: string[] = []
  let head = ''
  let width = 0
  let beforePair = { text: '', width: 0 }
  let insidePair = { text: '', width: 0 }
  for (const word of words(text)) {
    const closer = CLOSERS.get(word)
    if (word === open[open.length - 1]) open.pop()
    else if (closer && text.includes(closer, head.length + word.length)) open.push(closer)
    head += word
    width += widthOf(word)
    if (width > limit) {
      const best = beforePair.width * 2 >= limit ? beforePair : insidePair
      return best.text || cutWord(head, limit, measure)
    }
    const isOpening = closer !== undefined && open[open.length - 1] === closer
    const ending = ELLIPSIS + [...open].reverse().join('')
    if (isOpening || width + widthOf(ending) > limit) continue
    insidePair = { text: head.replace(LOOSE_END, '') + ending, width }
    if (open.length === 0) beforePair = insidePair
  }
  return text
}

function cutWord(word: string, limit: number, measure: Measure): string {
  let head = ''
  let width = measure(ELLIPSIS)
  for (const grapheme of graphemes(word)) {
    width += measure(grapheme)
    if (width > limit) break
    head += grapheme
  }
  return head + ELLIPSIS
}

const graphemes = (text: string): string[] => text.match(GRAPHEME) ?? []

/** The words of a text in turn, with what stands between them; by the engine's dictionary where it has one. */
function* words(text: string): Generator<string> {
  if (typeof Intl === 'undefined' || typeof Intl.Segmenter !== 'function') {
    yield* text.match(PLAIN_WORD) ?? []
    return
  }
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) yield segment
}
