import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Series } from '../../../src/model/schema'
import { pathOf } from '../../../src/model/paths'
import { seriesDocuments } from '../../../src/publishing/build/series/series-documents'
import { groupAt, heightOf } from '../../../src/components/series/row-groups'
import { nearest, parseJump } from '../../../src/data/series/jump'
import { shownRows } from '../../../src/data/series/shown'
import { dateOf, longSeries, titleOf } from '../../long-series-library'

/** What the host has, by path; counts what it is asked for. */
let files: Map<string, object>
let asked: string[]

const publish = (whole = longSeries('chang', '长篇', 260)): Series => {
  const { parts, head } = seriesDocuments(whole)
  files.clear()
  for (const [file, document] of [
    ...parts,
    [{ kind: 'series', id: 'chang', variant: 'original' }, head],
  ] as const)
    files.set(`/library/${pathOf(file)}`, document)
  return head
}

beforeEach(() => {
  vi.resetModules()
  files = new Map()
  asked = []
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    const found = files.get(address)
    return Promise.resolve(new Response(found && JSON.stringify(found), { status: found ? 200 : 404 }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const load = async () => ({
  ...(await import('../../../src/data/series/series-pages')),
  ...(await import('../../../src/data/series/place-in-series')),
  ...(await import('../../../src/data/series/outline')),
  ...(await import('../../../src/data/series/edition')),
  ...(await import('../../../src/data/series/jump')),
  ...(await import('../../../src/data/errors')),
})

describe('rows of a long series', () => {
  it('lie where their number says', async () => {
    const head = publish()
    const { pageOf, rowAt, pageAt, firstRowOf } = await load()
    expect(head.pages).toHaveLength(5)
    expect([0, 9, 10, 59, 60, 259].map(row => pageAt(head, row))).toEqual([0, 0, 5, 5, 4, 1])
    expect([0, 5, 4, 1].map(page => firstRowOf(head, page))).toEqual([0, 10, 60, 210])
    expect(rowAt(head, 259)).toBeUndefined()
    for (let page = 1; page <= 5; page++) await pageOf(head, page)
    const titles = Array.from({ length: 260 }, (_, row) => rowAt(head, row)?.title)
    expect(titles).toEqual(titles.map((_, row) => titleOf(260 - row)))
  })

  it('are asked for once a page', async () => {
    const head = publish()
    const { pageOf } = await load()
    await Promise.all([pageOf(head, 3), pageOf(head, 3)])
    await pageOf(head, 3)
    expect(asked).toEqual([`/library/s/chang.original.3.${head.pages[2]?.sum}.json`])
  })

  it('of another edition are never mixed in: the head is asked for anew', async () => {
    const before = publish()
    const { pageOf, RenewedError } = await load()
    const edited = longSeries('chang', '长篇', 260)
    edited.instalments = edited.instalments.map(row => ({ ...row, title: `${row.title}（改）` }))
    const after = publish(edited)
    await expect(pageOf(before, 1)).rejects.toBeInstanceOf(RenewedError)
    const { getCached } = await import('../../../src/data/cache')
    expect(getCached('series.chang.original')).toMatchObject({ sum: after.sum })
    expect((await pageOf(after, 1)).instalments[0]?.title).toContain('（改）')
  })

  it('that a head names and nobody has are told to be changing, after one more look at the head', async () => {
    const head = publish()
    files.delete(`/library/s/chang.original.1.${head.pages[0]?.sum}.json`)
    const { pageOf } = await load()
    await expect(pageOf(head, 1)).rejects.toMatchObject({ fault: 'changing' })
    expect(asked.filter(address => address.endsWith('/s/chang.original.json'))).toHaveLength(1)
  })

  it('under a name that is not theirs are refused', async () => {
    const head = publish()
    const name = (page: number): string =>
      `/library/s/chang.original.${page}.${head.pages[page - 1]?.sum}.json`
    files.set(name(1), files.get(name(2)) ?? {})
    const { pageOf } = await load()
    await expect(pageOf(head, 1)).rejects.toMatchObject({ fault: 'garbled' })
  })

  it('are found by date, on the one page that holds it', async () => {
    const head = publish()
    const { rowOf } = await load()
    expect(await rowOf(head, { date: dateOf(258) })).toBe(2)
    expect(await rowOf(head, { date: dateOf(120) })).toBe(140)
    expect(await rowOf(head, { date: '1980-01-01' })).toBe(259)
    expect(asked).toHaveLength(1)
    expect(await rowOf(head, { number: 1 })).toBe(259)
    expect(await rowOf(head, { number: 260 })).toBe(0)
    expect(await rowOf(head, { number: 9_999 })).toBe(0)
  })

  it('are outlined: ids and tags of all, newest first', async () => {
    const head = publish()
    const { outlineOf, heldIds } = await load()
    const outline = await outlineOf(head)
    expect(heldIds(outline)).toEqual(Array.from({ length: 260 }, (_, row) => `chang-${260 - row}`))
    expect(outline.tags.slice(0, 6)).toEqual([1, 0, 0, 0, 0, 1])
  })
})

describe('a jump as it is typed', () => {
  it.each([
    ['120', { number: 120 }],
    ['１２０', { number: 120 }],
    ['2021-5', { date: '2021-05-31' }],
    ['2021年5月', { date: '2021-05-31' }],
    ['2021/5/3', { date: '2021-05-03' }],
    ['2021年', { date: '2021-12-31' }],
    ['0', undefined],
    ['', undefined],
    ['第一期', undefined],
  ])('%s', (text, jump) => {
    expect(parseJump(text)).toEqual(jump)
  })

  it('leads to the nearest row of a list, whichever way it goes', () => {
    expect([0, 3, 4, 99].map(row => nearest([0, 2, 4, 8], row))).toEqual([0, 2, 2, 3])
    expect([0, 3, 4, 99].map(row => nearest([8, 4, 2, 0], row))).toEqual([3, 2, 1, 0])
    expect(nearest([], 5)).toBe(0)
  })
})

describe('the rows shown', () => {
  const outline = { ids: ['d', undefined, 'b', 'a'], tags: [0, 1, 1, 0] }
  it('are of one tag, or not read yet, in either order', () => {
    const all = { tag: undefined, without: undefined, hidesNamed: false, oldestFirst: false }
    expect(shownRows(4, outline, all)).toEqual([0, 1, 2, 3])
    expect(shownRows(4, undefined, { ...all, oldestFirst: true })).toEqual([3, 2, 1, 0])
    expect(shownRows(4, outline, { ...all, tag: 1 })).toEqual([1, 2])
    expect(shownRows(4, outline, { ...all, without: new Set(['b']) })).toEqual([0, 3])
    expect(shownRows(4, undefined, { ...all, tag: 1 })).toBeUndefined()
    expect(shownRows(4, outline, { ...all, hidesNamed: true })).toEqual([0, 2, 3])
    expect(shownRows(4, outline, { ...all, hidesNamed: true, tag: 1 })).toEqual([2])
    expect(shownRows(4, undefined, { ...all, hidesNamed: true })).toBeUndefined()
  })
})

describe('groups of rows', () => {
  it('take the room that was measured, else that of usual rows', () => {
    const heights = new Map([[0, 2_000]])
    expect(heightOf(heights, 0, 3, 45)).toBe(2_000 + 20 * 77 + 5 * 77)
    expect([0, 1_999, 2_000, 3_540, 99_999, -5].map(offset => groupAt(heights, offset, 45))).toEqual([
      0, 0, 1, 2, 2, 0,
    ])
  })
})
