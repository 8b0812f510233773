/**
 * The search index: what publishing writes and the device reads. For each term it holds the articles that have it
 * (`search-postings`), cut into shards by the first two characters of the term, so that a query fetches only those that
 * its own characters fall into; the table of documents lies apart and is fetched once.
 *
 * Texts are cut into characters and pairs of characters, not into words: a dictionary that knows words weighs 5 MB, and a
 * query is seldom cut as the text around it was. All text is folded (`script/fold`) before it comes here.
 */
import { fnv } from './checksum'

/** What is searched of an article, with what a hit there counts. A field's place in the list is its number. */
export const FIELD_WEIGHTS = { title: 6, tag: 2, people: 3, initials: 3, text: 1 } as const
export type Field = keyof typeof FIELD_WEIGHTS
export const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[]

/** Articles that an index may hold, and the terms of a text: far more than there are, and nothing that hangs a phone. */
export const MOST = 1_000_000

const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

/** The runs of a folded text between its marks and spaces: of Chinese characters, or of other letters and digits. */
export const runsOf = (folded: string): string[] => folded.match(RUNS) ?? []

const pairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`)

/** A word as it stands, and its first letter: that is what is asked for while only one has been typed. */
const termsOfWord = (word: string): string[] => {
  const [first = ''] = word
  return first === word ? [word] : [first, word]
}

/** The terms of a field's folded text: each Chinese character, each pair of them, each other word with its first letter. */
export function termsOfText(folded: string, field?: Field): string[] {
  if (field === 'initials') return folded.split(' ').filter(Boolean).flatMap(termsOfWord)
  return runsOf(folded).flatMap(run => {
    if (!isHan(run)) return termsOfWord(run)
    const characters = [...run]
    return [...characters, ...pairs(characters)]
  })
}

/** The terms of a folded query, each once. */
export function termsOfQuery(folded: string): string[] {
  const terms = runsOf(folded).flatMap(run => {
    const characters = [...run]
    return isHan(run) && characters.length > 1 ? pairs(characters) : [run]
  })
  return [...new Set(terms)]
}

/** Whether a term of a query also finds the terms that begin with it: letters that are being typed. */
export const isPrefix = (term: string): boolean => !isHan(term) && [...term].length > 1

/** A shard's name in the library. A name never comes to mean other content, so that it may be kept for ever. */
export type ShardName = `${number}.${string}`
export const shardName = (number: number, mark: string): ShardName => `${number}.${mark}`

/** Buckets that terms fall into, and shards at most: each is some of them. A power of two. */
export const BUCKETS = 4096
/** Buckets of one first character: terms that lie beside each other say it but once when compressed. */
const SPREAD = 32

/** The bucket of a term. Terms that begin with the same two characters lie together. */
export function bucketOf(term: string): number {
  const [first = '', second = ''] = term
  return (fnv(first) + ((second.codePointAt(0) ?? 0) % SPREAD)) % BUCKETS
}

/** The number of the shard that holds a bucket. @param shards how many there are, a power of two */
export const shardOf = (bucket: number, shards: number): number => bucket % shards
