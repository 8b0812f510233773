import { describe, expect, test } from 'vitest'
import {
  bucketOf,
  BUCKETS,
  isPrefix,
  shardOf,
  termsOfQuery,
  termsOfText,
} from '../../../src/model/search-index'

describe('terms', () => {
  test('of a text: characters, pairs of them, other words with their first letters', () => {
    expect(termsOfText('职责所在，a股qr 3 次')).toEqual([
      ...['职', '责', '所', '在', '职责', '责所', '所在'],
      ...['a', '股', 'q', 'qr', '3', '次'],
    ])
  })

  test('of initials: each as a word', () => {
    expect(termsOfText('zzsz sz', 'initials')).toEqual(['z', 'zzsz', 's', 'sz'])
    expect(termsOfText('', 'initials')).toEqual([])
  })

  test('of a query: pairs alone, so that each must stand in the text, and each once', () => {
    expect(termsOfQuery('职责所在 李 zz')).toEqual(['职责', '责所', '所在', '李', 'zz'])
    expect(termsOfQuery('人人人 人人')).toEqual(['人人'])
    expect(termsOfQuery('。，！ ')).toEqual([])
  })

  test('characters outside the basic plane are one character', () => {
    expect(termsOfText('𠮷野家')).toEqual(['𠮷', '野', '家', '𠮷野', '野家'])
  })

  test('letters that are being typed also find what begins with them', () => {
    expect(['zz', '20', 'qr'].map(isPrefix)).toEqual([true, true, true])
    expect(['李', '𠮷', '3', 'z', '职责'].map(isPrefix)).toEqual([false, false, false, false, false])
  })

  test('that begin with the same two characters lie in one bucket, and a bucket in one shard', () => {
    expect(bucketOf('zz')).toBe(bucketOf('zzsz'))
    expect(bucketOf('𠮷野')).toBe(bucketOf('𠮷野家'))
    expect(['任', '李', '𠮷', 'a'].every(term => bucketOf(term) >= 0 && bucketOf(term) < BUCKETS)).toBe(true)
    expect(shardOf(4095, 8)).toBe(7)
    expect(shardOf(bucketOf('任'), 1)).toBe(0)
  })

  test('of one first character are spread over shards: they are too many for one', () => {
    const seconds = Array.from({ length: 64 }, (_, at) => `不${String.fromCodePoint(0x4e00 + at)}`)
    expect(new Set(seconds.map(bucketOf)).size).toBe(32)
  })
})
