import { expect, test } from 'vitest'
import { tableOf } from '../../../../src/data/search/table'
import type { SearchDocuments } from '../../../../src/model/search-documents'

const TABLE: SearchDocuments = {
  version: 3,
  shards: ['00c0ffee'],
  averages: [1, 1, 0, 1, 40],
  ids: 'deng qiao cha',
  series: [
    ['he-bu', 2],
    ['shan', 1],
  ],
  letters: 'd\nq\ncc',
  // 3, 3, 3 five times; the last are 40 (8 and more to follow, then 1), 31 and 0.
  lengths: ['DDD', 'DDD', 'DDD', 'DDD', 'oBfA'],
}

test('columns are read by the number of a document', () => {
  expect(tableOf(TABLE)).toEqual({
    marks: ['00c0ffee'],
    averages: [1, 1, 0, 1, 40],
    ids: ['deng', 'qiao', 'cha'],
    series: ['he-bu', 'he-bu', 'shan'],
    letters: ['d', 'q', 'cc'],
    lengths: [
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
      [40, 31, 0],
    ],
  })
})

test('a library without articles has none', () => {
  const empty = { ...TABLE, ids: '', series: [], letters: '', lengths: ['', '', '', '', ''] }
  expect(tableOf(empty)).toMatchObject({ ids: [], series: [], letters: [] })
})

test.each<[string, Partial<SearchDocuments>]>([
  ['an id too many', { ids: 'deng qiao cha he' }],
  ['what is no id', { ids: 'deng qiao ../x' }],
  ['a series that is too short', { series: [['he-bu', 2]] }],
  ['a series that has no end', { series: [['he-bu', 1_000_000]] }],
  ['a title too few', { letters: 'd\nq' }],
  ['a length too few', { lengths: ['DDD', 'DD', 'DDD', 'DDD', 'DDD'] }],
  ['lengths that are no numbers', { lengths: ['DDD', 'D D', 'DDD', 'DDD', 'DDD'] }],
])('a table with %s is refused', (_, wrong) => {
  expect(() => tableOf({ ...TABLE, ...wrong })).toThrow()
})
