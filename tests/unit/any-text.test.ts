/** What must hold for every text, address and card; a short run here, more than 100,000 cases with NIGHTLY=1. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { h5Path, miniPath, parseH5Path, parseMiniPath, type Place } from '../../src/model/addresses'
import { VARIANTS } from '../../src/model/values'
import { align, convertRuns } from '../../src/script'
import { toHans } from '../../src/script/to-hans'
import { toHantTW } from '../../src/script/to-hant-tw'
import type { Card } from '../../src/share/card'
import { linkBuilders } from '../../src/share/links'
import { runs } from '../nightly'
import { outsideWord } from '../outside-words'

const RUNS = runs(300, 15_000)
const NIGHT = { timeout: 60_000 + RUNS * 40 }

/** Chinese in both scripts with what stands between it: marks, Latin, emoji, white space, halves of pairs. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '头发',
        '頭髮',
        '发现',
        '乾隆',
        '干燥',
        '里程',
        '公里',
        '裡',
        '著',
        '着',
        '么',
        '幺',
        '后',
        '皇后',
      ),
      fc.constantFrom(
        '，',
        '。',
        '“',
        '”',
        '「',
        ' ',
        '\u3000',
        '\n',
        '𠮷',
        '😀',
        '\u200b',
        '\ud842',
        'km',
        '2026',
      ),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCharCode(code)),
      fc.string({ unit: 'binary', maxLength: 3 }),
      outsideWord,
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''))

describe.each([
  ['simplified', toHans],
  ['traditional', toHantTW],
] as const)('conversion to %s', (_, convert) => {
  it('keeps a map of every position, in order, from end to end', NIGHT, () => {
    fc.assert(
      fc.property(text, source => {
        const variant = convert(source)
        const map = align(source, variant)
        expect(map).toHaveLength(source.length + 1)
        expect(map[source.length]).toBe(variant.length)
        for (let at = 1; at < map.length; at += 1) expect(map[at]).toBeGreaterThanOrEqual(map[at - 1] ?? 0)
      }),
      { numRuns: RUNS },
    )
  })

  it('of runs gives as many runs, and together the text converted whole', NIGHT, () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), parts => {
        const converted = convertRuns(parts, convert)
        expect(converted).toHaveLength(parts.length)
        expect(converted.join('')).toBe(convert(parts.join('')))
      }),
      { numRuns: RUNS },
    )
  })
})

const variant = fc.constantFrom(...VARIANTS)
const id = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/).filter(one => one.length <= 40)
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ page: fc.constantFrom('home' as const, 'mine' as const), variant }),
  fc.record({ page: fc.constant('series' as const), id, variant }),
  fc.record({ page: fc.constant('article' as const), id, variant }),
  fc.record({
    page: fc.constant('article' as const),
    id,
    variant,
    paragraph: fc.integer({ min: 1, max: 9_999 }),
  }),
  fc.record({
    page: fc.constant('search' as const),
    variant,
    query: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(query => `灯${query}灯`),
  }),
)

describe('an address', () => {
  it('of either target reads back as the place that it was written for', NIGHT, () => {
    fc.assert(
      fc.property(place, one => {
        expect(parseH5Path(h5Path(one))).toEqual(one)
        expect(parseMiniPath(miniPath(one))).toEqual(one)
        expect(parseH5Path(`https://site.example${h5Path(one)}`)).toEqual(one)
      }),
      { numRuns: RUNS },
    )
  })

  it('that is anything at all is a place or none: it never throws', NIGHT, () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      outsideWord.map(word => `a/${word}/`),
      outsideWord.map(word => `?${word}=${word}`),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
    )
    fc.assert(
      fc.property(any, address => {
        for (const found of [parseH5Path(address), parseMiniPath(`/pages/article/index?${address}`)])
          if (found) expect(parseH5Path(h5Path(found))).toEqual(found)
      }),
      { numRuns: RUNS },
    )
  })
})

/** Under which name a target takes the address that is shared. */
const ADDRESS_IN = {
  weibo: 'url',
  qzone: 'url',
  qq: 'url',
  douban: 'href',
  line: 'url',
  facebook: 'u',
  x: 'url',
  telegram: 'url',
} as const

/** Half a surrogate pair, which no address can hold, becomes U+FFFD. */
const wellFormed = (half: string): string => half.replace(/\p{Surrogate}/gu, '\uFFFD')

describe('a share address', () => {
  it('hands over the address and the words exactly as they went in', NIGHT, () => {
    fc.assert(
      fc.property(place, text, text, (one, title, summary) => {
        const url = `https://site.example${h5Path(one)}`
        const card = { title, summary, url, source: '连载' } as Card
        for (const [target, name] of Object.entries(ADDRESS_IN)) {
          const built = linkBuilders[target as keyof typeof ADDRESS_IN](card)
          expect(new URL(built).href).toBe(built) // a browser would not write it otherwise
          expect(new URL(built).searchParams.get(name)).toBe(url)
        }
        const titles = new URL(linkBuilders.qzone(card)).searchParams
        expect(titles.get('title') ?? '').toBe(wellFormed(title))
        expect(titles.get('summary') ?? '').toBe(wellFormed(summary))
      }),
      { numRuns: RUNS },
    )
  })
})
