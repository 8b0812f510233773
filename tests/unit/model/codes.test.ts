import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { h5Path, type Place } from '../../../src/model/addresses'
import { askedBy, placeOfScene, sceneOf } from '../../../src/model/codes'
import { VARIANTS } from '../../../src/model/values'

const LONGEST = 'a'.repeat(30)

describe('a scene', () => {
  it.each<[Place, string]>([
    [{ page: 'home', variant: 'original' }, 'h0'],
    [{ page: 'home', variant: 'zh-Hant-HK' }, 'h3'],
    [{ page: 'series', id: 'jin-wei', variant: 'zh-Hans' }, 's1jin-wei'],
    [{ page: 'article', id: 'li-nan', variant: 'original' }, 'a0li-nan'],
    [{ page: 'article', id: 'li-nan', variant: 'zh-Hant-TW', paragraph: 12 }, 'a2li-nan~12'],
    [{ page: 'article', id: LONGEST, variant: 'original' }, `a0${LONGEST}`],
  ])('of %j is %s, and read back', (place, scene) => {
    expect(sceneOf(place)).toBe(scene)
    expect(placeOfScene(scene)).toEqual(place)
  })

  it.each<Place>([
    { page: 'article', id: `${LONGEST}a`, variant: 'original' },
    { page: 'article', id: LONGEST, variant: 'original', paragraph: 1 },
    { page: 'search', variant: 'original' },
    { page: 'mine', variant: 'original' },
  ])('is none of %j', place => expect(sceneOf(place)).toBeUndefined())

  it('has what WeChat lets it have, and is read back, whatever the place', () => {
    const id = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
    fc.assert(
      fc.property(
        id,
        fc.constantFrom(...VARIANTS),
        fc.option(fc.integer({ min: 1, max: 20_000 })),
        (id, variant, p) => {
          fc.pre(!/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id))
          const place: Place = { page: 'article', id, variant, ...(p !== null && { paragraph: p }) }
          const scene = sceneOf(place)
          if (scene === undefined) return id.length + (p === null ? 0 : String(p).length + 1) > 30
          expect(scene).toMatch(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/)
          expect(placeOfScene(scene)).toEqual(place)
          return true
        },
      ),
    )
  })

  it.each(['', 'a', 'a0', 'a9li-nan', 'x0li-nan', 'a0李楠', 'a0li-nan~', 'a0-li', 'a0con', 'utm_source=x'])(
    '%j is none of ours',
    scene => expect(placeOfScene(scene)).toBeUndefined(),
  )
})

describe('what a page was opened with', () => {
  const place: Place = { page: 'article', id: 'li-nan', variant: 'zh-Hant-TW', paragraph: 12 }

  it('is the place of a scene, escapes decoded', () => {
    expect(askedBy({ scene: encodeURIComponent('a2li-nan~12').replace('~', '%7E') })).toEqual({
      byCode: true,
      place,
    })
    expect(askedBy({ scene: 'a2li-nan~12' })).toEqual({ byCode: true, place })
  })

  it('is the place of an H5 address, encoded once or twice', () => {
    const address = `https://column.example${h5Path(place)}`
    expect(askedBy({ q: encodeURIComponent(address) })).toEqual({ byCode: true, place })
    expect(askedBy({ q: encodeURIComponent(encodeURIComponent(address)) })).toEqual({ byCode: true, place })
    expect(askedBy({ q: encodeURIComponent('https://column.example/?from=timeline') })).toEqual({
      byCode: true,
      place: { page: 'home', variant: 'original' },
    })
  })

  it.each([
    { scene: '%E4%BD' },
    { scene: 'promo' },
    { q: encodeURIComponent('https://column.example/no/such/') },
  ])('is a code that means nothing here: %j', query =>
    expect(askedBy(query)).toEqual({ byCode: true, place: undefined }),
  )

  it.each([{}, { id: 'li-nan' }, { q: '职责' }, { q: '%E8%81%8C%E8%B4%A3' }])('is no code: %j', query =>
    expect(askedBy(query)).toEqual({ byCode: false }),
  )
})
