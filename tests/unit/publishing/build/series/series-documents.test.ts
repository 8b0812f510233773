import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isWhole } from '../../../../../src/model/checksum'
import { pathOf } from '../../../../../src/model/paths'
import {
  indexPageSchema,
  indexSchema,
  outlineSchema,
  seriesPageSchema,
  type Instalment,
  type Series,
} from '../../../../../src/model/schema'
import { indexDocuments } from '../../../../../src/publishing/build/index/index-documents'
import { seriesDocuments } from '../../../../../src/publishing/build/series/series-documents'
import type { WholeSeries } from '../../../../../src/publishing/build/series/whole-series'

const dateOf = (number: number): string => new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10)

/** A series whose instalment number `n`, counted from 1, the oldest, is called `n<n>`; every seventh is only named. */
function seriesOf(
  count: number,
  change: (row: Instalment, number: number) => Instalment = row => row,
): WholeSeries {
  const instalments = Array.from({ length: count }, (_, at) => {
    const number = count - at
    const row = { title: `第${number}期`, date: dateOf(number), tag: number % 4 === 0 ? '番外' : '正篇' }
    return change(number % 7 === 0 ? row : { id: `n${number}`, ...row }, number)
  })
  const held = instalments.filter(({ id }) => id !== undefined).length
  return {
    id: 'chang',
    variant: 'zh-Hans',
    title: '长篇',
    script: 'zh-Hans',
    tags: ['正篇', '番外'],
    count,
    held,
    instalments,
  }
}

const pagesIn = ({ parts }: ReturnType<typeof seriesDocuments>) =>
  parts.flatMap(([file, document]) =>
    file.kind === 'series-page' ? [{ file, page: v.parse(seriesPageSchema, document) }] : [],
  )

describe('a series cut into documents', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [59, 59, 0],
    [60, 10, 1],
    [100, 50, 1],
    [101, 51, 1],
    [109, 59, 1],
    [110, 10, 2],
    [10_000, 50, 199],
  ])('of %i rows has %i in its head and %i pages', (count, inHead, pages) => {
    const whole = seriesOf(count)
    const documents = seriesDocuments(whole)
    expect(documents.head.instalments).toHaveLength(inHead)
    expect(documents.head.pages).toHaveLength(pages)
    const rows = pagesIn(documents)
      .reverse()
      .flatMap(({ page }) => page.instalments)
    expect([...documents.head.instalments, ...rows]).toEqual(whole.instalments)
  })

  it('names each page by its sum, with its dates', () => {
    const documents = seriesDocuments(seriesOf(170))
    const pages = pagesIn(documents)
    expect(pages.map(({ file }) => pathOf(file))).toEqual(
      documents.head.pages.map(({ sum }, at) => `s/chang.zh-Hans.${at + 1}.${sum}.json`),
    )
    for (const { page } of pages) expect(isWhole(page)).toBe(true)
    expect(documents.head.pages[1]).toMatchObject({ from: dateOf(51), to: dateOf(100) })
    expect(isWhole(documents.head)).toBe(true)
  })

  it('has an outline of all rows, oldest first, where it has pages', () => {
    const { parts, head } = seriesDocuments(seriesOf(61))
    const outline = v.parse(outlineSchema, parts.at(-1)?.[1])
    expect(outline.sum).toBe(head.outline)
    expect(outline.ids.split(' ')).toHaveLength(61)
    expect(outline.ids).toMatch(/^n1 n2 n3 n4 n5 n6 - n8 .* n61$/)
    expect(outline.tags?.slice(0, 3)).toEqual([
      [0, 3],
      [1, 1],
      [0, 3],
    ])
    expect(seriesDocuments(seriesOf(59)).head).not.toHaveProperty('outline')
  })

  it('changes its head alone with a new instalment, and a page with an old one', () => {
    const before = seriesDocuments(seriesOf(500)).head.pages
    expect(seriesDocuments(seriesOf(501)).head.pages).toEqual(before)
    expect(seriesDocuments(seriesOf(510)).head.pages.slice(0, -1)).toEqual(before)
    const edited = seriesOf(500, (row, number) => (number === 120 ? { ...row, title: '改过' } : row))
    const after = seriesDocuments(edited).head.pages
    expect(after.map(({ sum }, at) => sum === before[at]?.sum)).toEqual(before.map((_, at) => at !== 2))
  })
})

describe('the index over many series', () => {
  const head = (number: number, text: (length: number) => string): Series => {
    const title = text(24)
    const { head: made } = seriesDocuments({
      ...seriesOf(100, row => ({ ...row, title: text(24), length: 1200 })),
      id: `s${number}`,
      title,
      description: text(60),
      publisher: text(8),
      cardImages: { wide: `cards/s/s${number}-wide.jpg`, square: `s${number}.jpg`, large: `l${number}.jpg` },
    })
    const [newest, ...rest] = made.instalments
    if (newest) made.instalments = [{ ...newest, date: dateOf(1000 + number), summary: text(80) }, ...rest]
    return made
  }
  let state = 1
  const roll = (most: number): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % most
  /** Characters as chance has them: gzip finds nothing in them. */
  const noise = (length: number): string =>
    Array.from({ length }, () => String.fromCodePoint(0x4e00 + roll(20_000))).join('')

  it('opens with less than 30 KB gzip whatever its texts are, and names the rest', () => {
    const heads = Array.from({ length: 200 }, (_, number) => head(number, noise))
    const documents = indexDocuments(heads, 'zh-Hans', undefined)
    const index = v.parse(indexSchema, documents.at(-1)?.[1])
    for (const [, document] of documents)
      expect(gzipSync(JSON.stringify(document)).length).toBeLessThan(30_000)
    expect(index.series[0]?.id).toBe('s199')
    expect(index.pages).toHaveLength(documents.length - 1)
    const rest = documents.slice(0, -1).flatMap(([, document]) => v.parse(indexPageSchema, document).series)
    expect([...index.series, ...rest].map(({ id }) => id)).toEqual(heads.map(({ id }) => id).reverse())
    for (const [at, [file]] of documents.slice(0, -1).entries())
      expect(pathOf(file)).toBe(`index.zh-Hans.${at + 1}.${index.pages[at]?.sum}.json`)
  })

  it('lists of a series the newest six that can be opened, and six of each tag', () => {
    const [[, document] = []] = indexDocuments([seriesDocuments(seriesOf(100)).head], 'zh-Hans', undefined)
    const [entry] = v.parse(indexSchema, document).series
    expect(entry).toMatchObject({ count: 100, held: 86 })
    expect(entry?.instalments.map(({ title }) => title)).toEqual(
      [100, 99, 97, 96, 95, 94, 93, 92, 90, 88, 80, 76].map(number => `第${number}期`),
    )
  })
})
