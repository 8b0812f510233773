/** The line that pages of public accounts set below a title: 原创 某某 某号 2024-06-18 20:15 江苏. */
import { foldText } from '../source/title'
import { parseDate } from './dates'
import { asMarker } from './markers'

const DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/u
const LONGEST_WORD = 14
const MOST_WORDS = 6

/**
 * The date of such a line: words without punctuation, set side by side, among them a date or the mark 原创 at
 * the beginning; a phone sets it in several lines, with buttons between. Nothing for any other line.
 */
export function asAccountLine(text: string): { date?: string | undefined } | undefined {
  if (text.length > 80) return undefined
  const lines = text.split('\n').filter(line => asMarker(line.trim())?.kind !== 'control')
  const found = lines.map(line => asOneLine(line.trim()))
  if (found.length === 0 || found.includes(undefined)) return undefined
  return { date: found.find(one => one?.date !== undefined)?.date }
}

function asOneLine(text: string): { date?: string | undefined } | undefined {
  if (/[，。！？；：“”、]/u.test(text)) return undefined
  const date = DATE.exec(text)?.[0]
  const words = text.replace(DATE, ' ').trim().split(/\s+/)
  const isMarked = foldText(words[0] ?? '') === '原创'
  const fits = words.length <= MOST_WORDS && words.every(word => Array.from(word).length <= LONGEST_WORD)
  if (!fits || (date === undefined && !isMarked) || words.join('') === '') return undefined
  return { date: date === undefined ? undefined : parseDate(date) }
}
