/** What ends an address in running text. */
const STOP = String.raw`\s，。、；：！？（）《》「」『』“”‘’`
/** The rest of an address; Chinese characters belong to it only as a part of the path or the query. */
const REST = String.raw`(?:[^${STOP}\p{Script=Han}]|(?<=[/=?&#_-])\p{Script=Han}+)`

/** Text that no conversion may touch: addresses, HTML tags and entities, code, descriptions of characters. */
const PROTECTED = new RegExp(
  [
    String.raw`\b(?:https?|ftp|mailto|tel|weixin):${REST}+`,
    String.raw`\bwww\.${REST}+`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`</?[A-Za-z][^<>]*>`,
    String.raw`&(?:#\d+|#x[\da-f]+|[a-z]+\d*);`,
    '`[^`\\n]*`',
    // An ideographic description sequence spells one character; its parts are no text of their own.
    String.raw`(?:[\u2ff0-\u2fff]\p{Script=Han}{0,2})+`,
  ].join('|'),
  'giu',
)

/** A stretch of text, and whether it may be converted. */
export interface Stretch {
  text: string
  at: number
  convertible: boolean
}

/** Cuts a text into what may be converted and what may not. */
export const stretches = (text: string): Stretch[] => {
  const cut: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(PROTECTED)) {
    if (match.index > at) cut.push({ text: text.slice(at, match.index), at, convertible: true })
    cut.push({ text: match[0], at: match.index, convertible: false })
    at = match.index + match[0].length
  }
  if (at < text.length) cut.push({ text: text.slice(at), at, convertible: true })
  return cut
}
