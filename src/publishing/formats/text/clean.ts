/** What no text needs and no format carries: taken out where text comes in, made visible where a terminal shows it. */

/** Controls but tab and line feed, noncharacters, halves of pairs: XML has none of them, terminals obey some. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const UNFIT = /[\0-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\p{Cs}\ufffe\uffff]|[\u{1fffe}\u{1ffff}]/gu

/** Text on its way in. Its lines end with `\n`, or with U+2028 where that character may stand in a string of JSON. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\f\v]/g, '\n')
    .replace(/\u0085/g, '\u2028')
    .replace(UNFIT, '')

/** The same of every text in a value made of lists and plain objects, which has no end of depth. */
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleanTexts(member)]))
}

/** Whether a text holds what `cleanText` takes out. */
export const isUnfit = (text: string): boolean => text.search(UNFIT) >= 0
