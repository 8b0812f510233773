/** Whatever lies in a device's storage: the reader starts, reads what is sound, and loses nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mine } from '../../../src/state/mine/export'
import { runs } from '../../nightly'
import { fakeDevice } from '../store/fake-device'

const RUNS = runs(150, 40_000)
const LISTS = ['bookmarks', 'highlights', 'history', 'progress', 'follows', 'read'] as const
const anything = fc.oneof(
  fc.jsonValue(),
  fc.record({ version: fc.constant(1), items: fc.array(fc.jsonValue()) }),
  fc.record({ version: fc.nat(3), items: fc.jsonValue() }),
)

const device = fakeDevice()
const { createStoredList } = await import('../../../src/state/mine/stored-list')
const { readStored } = await import('../../../src/store/storage')
const { importMine } = await import('../../../src/state/mine/import')
const { asJson, asMarkdown } = await import('../../../src/state/mine/export')
const { hans } = await import('../../../src/words/zh-hans')
const v = await import('valibot')

describe('any storage', { timeout: 60_000 + RUNS * 20 }, () => {
  it('gives a list of sound items; the rest is set aside', () => {
    fc.assert(
      fc.property(anything, stored => {
        device.entries.clear()
        device.entries.set('reader:things', stored)
        const item = v.object({ id: v.string() })
        const items = createStoredList({
          key: 'reader:things',
          item,
          identity: ({ id }) => id,
          limit: 9,
        }).store.get()
        for (const one of items) expect(v.is(item, one)).toBe(true)
        const now = [device.entries.get('reader:things'), device.entries.get('reader:things:aside')]
        expect(now).toContainEqual(stored)
      }),
      { numRuns: RUNS },
    )
  })

  it('gives a value of the right kind; another is set aside', () => {
    fc.assert(
      fc.property(anything, stored => {
        device.entries.clear()
        device.entries.set('reader:variant', stored)
        const isRight = (value: unknown): value is 'zh-Hans' => value === 'zh-Hans'
        expect(readStored('reader:variant', isRight, undefined)).toBe(
          stored === 'zh-Hans' ? stored : undefined,
        )
        const isNothing = stored === null || stored === '' || stored === 'zh-Hans'
        if (!isNothing) expect(device.entries.get('reader:variant:aside')).toEqual(stored)
      }),
      { numRuns: RUNS },
    )
  })

  it('leaves lists that can be exported, whatever was taken in', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.jsonValue()), { minLength: 6, maxLength: 6 }), lists => {
        device.entries.clear()
        const file = Object.fromEntries(LISTS.map((name, at) => [name, lists[at]]))
        expect(importMine(JSON.stringify({ version: 1, ...file }))).toMatchObject({ isKept: true })
        const kept = Object.fromEntries(
          LISTS.map(name => [name, (device.entries.get(`reader:${name}`) as { items: unknown }).items]),
        ) as unknown as Mine
        expect(importMine(asJson(kept))).toMatchObject({ taken: 0, refused: 0 })
        const text = asMarkdown(
          kept,
          hans,
          ({ title }) => title,
          () => '',
        )
        expect(text).toContain('#')
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    )
  })

  it('text that is taken in is taken, refused or said to be foreign: it never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          anything.map(value => JSON.stringify(value)),
        ),
        text => {
          const imported = importMine(text)
          if (typeof imported === 'object') expect(imported.taken).toBeGreaterThanOrEqual(0)
          else expect(['foreign', 'newer']).toContain(imported)
        },
      ),
      { numRuns: RUNS },
    )
  })
})
