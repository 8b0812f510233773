import { describe, expect, it } from 'vitest'
import { cacheControl, contentType } from '../../../../../src/publishing/targets/s3/headers'
import { rankOf } from '../../../../../src/publishing/targets/order'

const YEAR = 'public, max-age=31536000, immutable'

describe('what a store is told of a file', () => {
  it.each([
    ['images/lu/river.1a2b3c4d.jpg', 'image/jpeg', YEAR],
    ['images/lu/river.1a2b3c4d.jpg.800.webp', 'image/webp', YEAR],
    ['images/lu/river.1a2b3c4d.avif', 'image/avif', YEAR],
    ['search/0.1a2b3c4d5e6f.json', 'application/json; charset=utf-8', YEAR],
    ['a/qiao.zh-Hans.json', 'application/json; charset=utf-8', 'public, no-cache'],
    ['feeds/lu.zh-Hans.rss.xml', 'application/rss+xml; charset=utf-8', 'public, no-cache'],
  ])('%s is %s', (name, type, kept) => {
    expect([contentType(name), cacheControl(name)]).toEqual([type, kept])
  })

  it('and a copy of a picture goes before the article that names it', () => {
    const rank = (name: string): number => rankOf(name, 'manifest.json')
    expect(rank('images/lu/river.1a2b3c4d.jpg.800.webp')).toBeLessThan(rank('a/qiao.zh-Hans.json'))
  })
})
