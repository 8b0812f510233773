import { describe, expect, test } from 'vitest'
import { bestFirst, type Match } from '../../../../src/data/search/rank'

/** Articles of which all fields are as long as the average, but for those that are named. */
const library = (articles: number, textLengths: Record<number, number> = {}) => ({
  ids: Array.from({ length: articles }, (_, at) => `n${at}`),
  averages: [10, 10, 10, 10, 10],
  lengths: Array.from({ length: 5 }, () =>
    Array.from({ length: articles }, (_, at) => textLengths[at] ?? 10),
  ),
})
const TITLE = 0
const TEXT = 4
const has = (field: number, ...documents: number[]): Match => ({
  weight: 1,
  postings: [{ field, documents, frequencies: documents.map(() => 1) }],
})

describe('which documents', () => {
  test('have all terms of the query, whichever field each is in', () => {
    expect(bestFirst([[has(TITLE, 0, 2)], [has(TEXT, 1, 2)]], library(3))).toEqual([2])
    expect(bestFirst([[has(TEXT, 0, 1)], [], [has(TEXT, 0, 1)]], library(3))).toEqual([])
    expect(bestFirst([[has(TEXT, 0, 1)], [has(TEXT, 1)], [has(TEXT, 0, 1)]], library(3))).toEqual([1])
  })

  test('have one of the words that begin with a term', () => {
    expect(bestFirst([[has(TEXT, 0), has(TEXT, 2)]], library(3))).toEqual([0, 2])
  })
})

describe('the order', () => {
  test('a title counts for more than a text', () => {
    expect(bestFirst([[has(TEXT, 0, 1), has(TITLE, 1)]], library(3))).toEqual([1, 0])
  })

  test('more often is better, and in a shorter text', () => {
    const often = { field: TEXT, documents: [0, 1, 2], frequencies: [1, 3, 1] }
    const words = [[{ weight: 1, postings: [often] }]]
    expect(bestFirst(words, library(4, { 2: 5 }))).toEqual([1, 2, 0])
  })

  test('a rare word counts for more than a common one', () => {
    const common = has(TEXT, 0, 1, 2, 3)
    const rare = { ...has(TEXT, 3) }
    const words = [[common, { ...rare, weight: 0.9 }]]
    expect(bestFirst(words, library(10))[0]).toBe(3)
  })

  test('is that of the library where documents are alike', () => {
    expect(bestFirst([[has(TEXT, 4, 7, 9)]], library(12))).toEqual([4, 7, 9])
  })
})
