/** Which documents have all terms of a query, and in which order: by BM25+, field by field. */
import { FIELD_WEIGHTS, FIELDS } from '../../model/search-index'
import type { FieldPostings } from '../../model/search-postings'
import type { Table } from './table'

/** A term of the index that a term of the query finds. */
export interface Match {
  /** 1 where they are the same; less, the more letters the former has. */
  weight: number
  postings: readonly FieldPostings[]
}

/**
 * BM25+ (Lv and Zhai, Lower-bounding term frequency normalization, 2011): how soon a word that is said again counts for
 * less, how much of a field's length is counted, and what having the word at all is worth.
 */
const K = 1.2
const B = 0.7
const DELTA = 0.5

/**
 * @param words for each term of the query what it finds
 * @returns numbers of the documents that have every one, best first
 */
export function bestFirst(
  words: readonly (readonly Match[])[],
  { ids, averages, lengths }: Pick<Table, 'ids' | 'averages' | 'lengths'>,
): number[] {
  const scores = new Float64Array(ids.length)
  /** How many of the terms a document has, the first ones. */
  const held = new Uint16Array(ids.length)
  const score = (document: number): number => scores[document] ?? 0
  words.forEach((matches, before) => {
    for (const { weight, postings } of matches)
      for (const { field, documents, frequencies } of postings) {
        const rarity = Math.log(1 + (ids.length - documents.length + 0.5) / (documents.length + 0.5))
        const worth = weight * FIELD_WEIGHTS[FIELDS[field] ?? 'text'] * rarity
        const average = averages[field] ?? 0
        const own = lengths[field] ?? []
        documents.forEach((document, at) => {
          if ((held[document] ?? 0) < before) return
          const often = frequencies[at] ?? 1
          const length = average > 0 ? (own[document] ?? 0) / average : 1
          const said = (often * (K + 1)) / (often + K * (1 - B + B * length))
          scores[document] = score(document) + worth * (DELTA + said)
          held[document] = before + 1
        })
      }
  })
  return [...ids.keys()]
    .filter(document => held[document] === words.length)
    .sort((a, b) => score(b) - score(a) || a - b)
}
