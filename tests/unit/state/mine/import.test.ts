import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Mine } from '../../../../src/state/mine/export'
import { fakeDevice } from '../../store/fake-device'

const HERE = Date.UTC(2026, 10, 25)
const NOW = Date.UTC(2026, 10, 26)
const EARLIER = Date.UTC(2026, 9, 1)
let device: ReturnType<typeof fakeDevice>
let importMine: (typeof import('../../../../src/state/mine/import'))['importMine']

beforeEach(async () => {
  vi.resetModules()
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  device = fakeDevice()
  device.entries.set('reader:bookmarks', {
    version: 1,
    items: [
      { id: 'deng', title: '灯', time: EARLIER },
      { id: 'qiao', title: '桥', time: HERE },
    ],
  })
  device.entries.set('reader:read', { version: 1, items: ['deng'] })
  ;({ importMine } = await import('../../../../src/state/mine/import'))
})

afterEach(() => {
  vi.useRealTimers()
})

const items = (key: string): unknown => (device.entries.get(key) as { items: unknown }).items
const mine = (part: Partial<Mine>): string => JSON.stringify({ version: 1, ...part })

describe('an export of another device', () => {
  it('is merged: what is new is added, of two the later counts, nothing here is lost', () => {
    const text = mine({
      bookmarks: [
        { id: 'qiao', title: '旧题', time: EARLIER },
        { id: 'deng', title: '灯（新题）', time: HERE + 1 },
        { id: 'deng', title: '灯', paragraph: 3, time: EARLIER + 1 },
      ],
      read: ['deng', 'cha'],
    })
    expect(importMine(text)).toEqual({ taken: 2, refused: 0, isKept: true })
    expect(items('reader:bookmarks')).toEqual([
      { id: 'deng', title: '灯', paragraph: 3, time: EARLIER + 1 },
      { id: 'qiao', title: '桥', time: HERE },
      { id: 'deng', title: '灯（新题）', time: HERE + 1 },
    ])
    expect(items('reader:read')).toEqual(['deng', 'cha'])
  })

  it('taken in twice changes nothing the second time', () => {
    const text = mine({ read: ['cha'], history: [{ id: 'cha', title: '茶', time: EARLIER }] })
    expect(importMine(text)).toMatchObject({ taken: 2 })
    const before = structuredClone([...device.entries])
    expect(importMine(text)).toMatchObject({ taken: 0 })
    expect([...device.entries]).toEqual(before)
  })

  it('passes over items that are none, and takes the sound ones beside them', () => {
    const text = JSON.stringify({
      version: 1,
      bookmarks: [
        null,
        7,
        { id: 'x' },
        { id: 'cha', title: '茶', time: 1e300 },
        { id: '../up', title: '', time: 1 },
      ],
      history: [{ id: 'cha', title: '茶', time: HERE, extra: '<script>' }],
    })
    expect(importMine(text)).toEqual({ taken: 1, refused: 5, isKept: true })
    expect(items('reader:history')).toEqual([{ id: 'cha', title: '茶', time: HERE }])
  })

  it.each([
    ['no JSON', 'PK\u0003\u0004'],
    ['another JSON', '{"type":"FeatureCollection"}'],
    ['a list', '[]'],
    ['lists that are none', '{"version":1,"bookmarks":"all"}'],
    ['nothing', ''],
    ['more than any export has', ' '.repeat(8 * 1024 * 1024 + 1)],
  ])('%s is none, and nothing changes', (_, text) => {
    const before = structuredClone([...device.entries])
    expect(importMine(text)).toBe('foreign')
    expect([...device.entries]).toEqual(before)
  })

  it('of a later version is said to be, and nothing changes', () => {
    const before = structuredClone([...device.entries])
    expect(importMine('{"version":2,"bookmarks":{"all":[]}}')).toBe('foreign')
    expect(importMine('{"version":2,"bookmarks":[]}')).toBe('newer')
    expect([...device.entries]).toEqual(before)
  })

  it('on a full device lasts for this visit, and that is said', () => {
    device.full = true
    expect(importMine(mine({ read: ['cha'] }))).toEqual({ taken: 1, refused: 0, isKept: false })
  })
})

describe('a file that means harm', () => {
  const ids = (key: string): string[] => (items(key) as { id: string }[]).map(({ id }) => id)
  const many = (count: number, time: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `x${at}`, title: '挤', time }))

  it('pushes out nothing of the reader’s own, whatever its dates; what had no room is not counted', () => {
    expect(importMine(mine({ bookmarks: many(5_000, 8.64e15) }))).toMatchObject({ taken: 998, refused: 0 })
    expect(ids('reader:bookmarks')).toHaveLength(1_000)
    expect(ids('reader:bookmarks').slice(0, 2)).toEqual(['deng', 'qiao'])
    expect(importMine(mine({ bookmarks: many(5_000, 8.64e15) }))).toMatchObject({ taken: 0 })
  })

  it('is dated by the day on which it was taken in, where it says a later one', () => {
    importMine(mine({ history: [{ id: 'cha', title: '茶', time: 8.64e15 }] }))
    expect(items('reader:history')).toEqual([{ id: 'cha', title: '茶', time: NOW }])
  })

  it('makes room for what its reader keeps afterwards: that stays, and what was kept before', async () => {
    importMine(mine({ bookmarks: many(998, NOW) }))
    const { addBookmark } = await import('../../../../src/state/mine/bookmarks')
    for (let at = 0; at < 500; at += 1) addBookmark({ id: `own${at}`, title: '自己的' })
    const kept = ids('reader:bookmarks')
    expect(kept).toHaveLength(1_000)
    expect(kept.slice(0, 2)).toEqual(['deng', 'qiao'])
    expect(kept.filter(id => id.startsWith('own'))).toHaveLength(500)
  })

  it('whose items the reader has taken up are the reader’s own', async () => {
    importMine(mine({ bookmarks: many(998, NOW) }))
    const { addBookmark } = await import('../../../../src/state/mine/bookmarks')
    addBookmark({ id: 'x0', title: '挤' })
    for (let at = 0; at < 997; at += 1) addBookmark({ id: `own${at}`, title: '自己的' })
    expect(ids('reader:bookmarks')).toContain('x0')
    expect(ids('reader:bookmarks').filter(id => id.startsWith('x'))).toEqual(['x0'])
  })
})
