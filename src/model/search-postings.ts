/**
 * Where the terms of the search index stand, written down in few characters. They are text, so that a shard is a JSON
 * document like any other (in code packages too); compressed it is 6 % larger than as bytes.
 */
import { FIELDS, MOST } from './search-index'

/** The articles that have a term in a field: their numbers, rising, and how often each has it. */
export interface FieldPostings {
  field: number
  documents: number[]
  frequencies: number[]
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]))
/** Of a digit's six bits five are of the number; the sixth says that more digits follow. */
const BITS = 5
const MORE = 1 << BITS

/** Whole numbers from 0 on, the lower digits first. */
export function packNumbers(numbers: readonly number[]): string {
  let text = ''
  for (let rest of numbers) {
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) text += DIGITS[MORE + (rest % MORE)] ?? ''
    text += DIGITS[rest] ?? ''
  }
  return text
}

/**
 * The reverse of `packNumbers`.
 * @throws RangeError for what is no digit, is cut short, or is larger than the index can mean
 */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = []
  let number = 0
  let unit = 1
  for (let at = 0; at < text.length; at++) {
    const value = within(VALUES.get(text.charCodeAt(at)) ?? Number.NaN, 0, 2 * MORE - 1)
    number = within(number + (value % MORE) * unit, 0, 2 * MOST)
    if (value >= MORE) unit *= MORE
    else {
      numbers.push(number)
      number = 0
      unit = 1
    }
  }
  // The last number ends: no digit says that more follow.
  within(unit, 1, 1)
  return numbers
}

/**
 * For each field, parted by full stops: its number, then each document as the documents between it and the one before,
 * doubled; one more where the term stands there more than once, and then followed by how often, less 2.
 */
export const packPostings = (postings: readonly FieldPostings[]): string =>
  postings
    .map(({ field, documents, frequencies }) => {
      const numbers = [field]
      documents.forEach((document, at) => {
        const between = document - (documents[at - 1] ?? -1) - 1
        const frequency = frequencies[at] ?? 1
        if (frequency > 1) numbers.push(2 * between + 1, frequency - 2)
        else numbers.push(2 * between)
      })
      return packNumbers(numbers)
    })
    .join('.')

/**
 * The reverse of `packPostings`.
 * @param documents how many the index has
 * @throws RangeError for what names a field or a document that there is not
 */
export function unpackPostings(packed: string, documents: number): FieldPostings[] {
  let least = 0
  return packed.split('.').map(part => {
    const [field = Number.NaN, ...numbers] = unpackNumbers(part)
    const postings: FieldPostings = {
      field: within(field, least, FIELDS.length - 1),
      documents: [],
      frequencies: [],
    }
    least = field + 1
    let document = -1
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0
      document = within(document + 1 + (number >> 1), 0, documents - 1)
      postings.documents.push(document)
      postings.frequencies.push(number % 2 > 0 ? 2 + within(numbers[++at] ?? Number.NaN, 0, MOST) : 1)
    }
    return postings
  })
}

function within(value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value
  throw new RangeError(`postings: ${value} is not from ${least} to ${most}`)
}
