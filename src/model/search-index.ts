/**
 * The search index: what publishing writes and the device reads. It is MiniSearch's own index, cut by the first
 * character of each term into shards, so that a query fetches only those that its own characters fall into; the
 * table of documents lies apart and is fetched once.
 *
 * Texts are cut into pairs of characters, not into words: a dictionary that knows words weighs 5 MB, and a query is
 * seldom cut as the text around it was. All text is folded (`script/fold`) before it comes here.
 */
import type { Options } from 'minisearch'

/** What is searched of an article, with what a hit there counts. A field's place in the list is its number. */
export const FIELD_WEIGHTS = { title: 6, tag: 2, people: 3, initials: 3, text: 1 } as const
export type Field = keyof typeof FIELD_WEIGHTS
export const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[]

/** Articles that an index may hold, and the terms of a text: far more than there are, and nothing that hangs a phone. */
export const MOST = 1_000_000

/** A term with, by field number and document number, how often it stands there: as MiniSearch writes it down. */
export type Entry = [term: string, postings: Record<string, Record<string, number>>]

/** What a result carries beside its score. */
export interface Stored {
  series: string
  letters: string
}

/** The terms of a field's folded text. */
export function tokenize(text: string, field?: string): string[] {
  return field === 'initials' ? text.split(' ') : termsOfText(text)
}

/** MiniSearch's options, the same on both sides. */
export const INDEX_OPTIONS: Options = {
  fields: FIELDS,
  storeFields: ['series', 'letters'],
  tokenize,
  processTerm: term => term,
}

const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

/** The runs of a folded text between its marks and spaces: of Chinese characters, or of other letters and digits. */
export const runsOf = (folded: string): string[] => folded.match(RUNS) ?? []

const pairs = (run: string): string[] => {
  const characters = [...run]
  return characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`)
}

/** The terms of a folded text. The last character of a run is a term too, so that each begins one. */
export const termsOfText = (folded: string): string[] =>
  runsOf(folded).flatMap(run => (isHan(run) ? [...pairs(run), [...run].at(-1) ?? ''] : [run]))

/** The terms of a folded query. */
export const termsOfQuery = (folded: string): string[] =>
  runsOf(folded).flatMap(run => (isHan(run) && [...run].length > 1 ? pairs(run) : [run]))

/** Whether a term of a query also finds the terms that begin with it: letters being typed, and single characters. */
export const isPrefix = (term: string): boolean => !isHan(term) || [...term].length === 1

/** A shard's name in the library. A name never comes to mean other content, so that it may be kept for ever. */
export type ShardName = `${number}.${string}`
export const shardName = (number: number, mark: string): ShardName => `${number}.${mark}`

/** The number of the shard that holds a term. Terms of one first character lie together. */
export const shardOf = (term: string, shards: number): number => (term.codePointAt(0) ?? 0) % shards

/**
 * Postings as a flat list: for each field its number and the number of its documents, then each document as the
 * step from the one before (the first from -1); negative where the term stands there more than once, and then
 * followed by how often.
 */
export function packPostings(postings: Entry[1]): number[] {
  return Object.entries(postings).flatMap(([field, frequencies]) => {
    let last = -1
    const documents = Object.entries(frequencies).flatMap(([document, frequency]) => {
      const step = Number(document) - last
      last = Number(document)
      return frequency === 1 ? [step] : [-step, frequency]
    })
    return [Number(field), Object.keys(frequencies).length, ...documents]
  })
}

/**
 * The reverse of `packPostings`.
 * @param documents how many the index has
 * @throws RangeError for what names a field or a document that there is not, or more than follow
 */
export function unpackPostings(packed: readonly number[], documents = MOST): Entry[1] {
  const postings: Entry[1] = {}
  let at = 0
  const next = (): number => packed[at++] ?? Number.NaN
  while (at < packed.length) {
    const frequencies: Record<string, number> = {}
    postings[within(next(), 0, FIELDS.length - 1)] = frequencies
    let document = -1
    for (let left = within(next(), 0, Math.min(documents, packed.length - at)); left > 0; left--) {
      const step = next()
      document += within(Math.abs(step), 1, documents - 1 - document)
      frequencies[document] = step < 0 ? within(next(), 1, MOST) : 1
    }
  }
  return postings
}

function within(value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value
  throw new RangeError(`postings: ${value} is not from ${least} to ${most}`)
}
