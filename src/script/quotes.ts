/** Curly quotation marks “ ‘ ’ ” of the mainland, corner brackets 「 『 』 」 of Taiwan and Hong Kong. */
export type QuoteStyle = 'curly' | 'corner'

/** The marks of a style by depth: the outermost pair, the pair inside it, and so on by turns. */
const PAIRS: Record<QuoteStyle, readonly [readonly [string, string], readonly [string, string]]> = {
  curly: [
    ['“', '”'],
    ['‘', '’'],
  ],
  corner: [
    ['「', '」'],
    ['『', '』'],
  ],
}

const OPENING = '“‘「『'
const CLOSING = '”’」』'

const mark = (style: QuoteStyle, depth: number, side: 0 | 1): string =>
  PAIRS[style][depth % 2 === 0 ? 0 : 1][side]

/** ’ between Latin letters, or after one while no ‘ is open, is an apostrophe. */
const isApostrophe = (text: string, at: number, open: readonly string[]): boolean =>
  text[at] === '’' &&
  /[A-Za-z]/.test(text[at - 1] ?? '') &&
  (/[A-Za-z]/.test(text[at + 1] ?? '') || !open.includes('‘'))

/**
 * Puts the quotation marks of one paragraph into a style, character for character; straight marks and
 * apostrophes stay. Nested pairs take turns, whatever marks the author began with. A mark without its partner
 * (speech that runs on over paragraphs, a slip) is put like a pair's of its kind.
 */
export const setQuotes = (text: string, style: QuoteStyle): string => {
  const open: string[] = []
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    const closes = CLOSING.indexOf(char)
    if (OPENING.includes(char)) {
      out += mark(style, open.length, 0)
      open.push(char)
    } else if (closes >= 0 && !isApostrophe(text, at, open)) {
      const depth = open.lastIndexOf(OPENING.charAt(closes))
      if (depth >= 0) open.length = depth
      out += mark(style, depth >= 0 ? depth : closes % 2, 1)
    } else out += char
  }
  return out
}
