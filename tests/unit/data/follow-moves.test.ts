/** What a reader keeps of an article that the library has renamed. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeDevice } from '../store/fake-device'

let device: ReturnType<typeof fakeDevice>
/** Downloaded articles by id and variant. */
let shelf: Set<string>
let canFetch: boolean

const passage = { block: 3, number: 2, text: '渡口的灯还亮着。', start: 0, end: 2 }

beforeEach(() => {
  vi.resetModules()
  device = fakeDevice()
  const kept = (key: string, items: unknown[]) => device.entries.set(key, { version: 1, items })
  kept('reader:bookmarks', [
    { id: 'deng', title: '灯', paragraph: 3, time: 1 },
    { id: 'cha', title: '茶', time: 2 },
  ])
  kept('reader:highlights', [
    { key: 'k', id: 'deng', title: '灯', variant: 'original', passage, note: '记', time: 1 },
  ])
  kept('reader:history', [
    { id: 'deng', title: '灯', time: 1 },
    { id: 'xin-deng', title: '灯（新）', time: 2 },
  ])
  kept('reader:progress', [
    { id: 'deng', position: { block: 4, offset: 0.5 }, paragraph: 4, share: 0.4, time: 1 },
  ])
  kept('reader:read', ['deng', 'cha'])
  kept('reader:follows', [{ id: 'he-bu', known: ['cha', 'deng'], held: 7, time: 1 }])
  shelf = new Set(['deng.zh-Hans', 'cha.original'])
  canFetch = true
  vi.doMock('../../../src/data/saved/shelf', () => ({
    idsHere: (variant: string) =>
      Promise.resolve(
        new Set([...shelf].filter(one => one.endsWith(`.${variant}`)).map(one => one.split('.')[0])),
      ),
    keepArticle: (article: { id: string; variant: string }) => {
      shelf.add(`${article.id}.${article.variant}`)
      return Promise.resolve(1)
    },
  }))
  vi.doMock('../../../src/data/copies/drop', () => ({
    dropArticles: (ids: ReadonlySet<string>) => {
      for (const one of shelf) if (ids.has(one.split('.')[0] ?? '')) shelf.delete(one)
      return Promise.resolve()
    },
  }))
  vi.doMock('../../../src/data/source', () => ({
    loadArticle: (id: string, variant: string) =>
      canFetch ? Promise.resolve({ id, variant }) : Promise.reject(new Error('no network')),
  }))
})

const items = (key: string): unknown => (device.entries.get(key) as { items: unknown }).items
const follow = async (): Promise<void> => {
  const { followMoves } = await import('../../../src/data/follow-moves')
  await followMoves({
    articles: new Map([['deng', 'xin-deng']]),
    series: new Map([['he-bu', 'he-bu-tou']]),
  })
}

describe('after a contact with a library that has renamed an article and a series', () => {
  it('bookmarks, marks, notes, history, progress, read marks and follows go by the new names', async () => {
    await follow()
    expect(items('reader:bookmarks')).toEqual([
      { id: 'xin-deng', title: '灯', paragraph: 3, time: 1 },
      { id: 'cha', title: '茶', time: 2 },
    ])
    expect(items('reader:highlights')).toMatchObject([{ key: 'k', id: 'xin-deng', passage, note: '记' }])
    // Of two that have become one the later counts.
    expect(items('reader:history')).toEqual([{ id: 'xin-deng', title: '灯（新）', time: 2 }])
    expect(items('reader:progress')).toMatchObject([{ id: 'xin-deng', position: { block: 4, offset: 0.5 } }])
    expect(items('reader:read')).toEqual(['xin-deng', 'cha'])
    expect(items('reader:follows')).toEqual([
      { id: 'he-bu-tou', known: ['cha', 'xin-deng'], held: 7, time: 1 },
    ])
    // Once more: nothing is left to do.
    const before = structuredClone([...device.entries])
    await follow()
    expect([...device.entries]).toEqual(before)
  })

  it('a download goes over, and where the new one does not come the former one stays', async () => {
    canFetch = false
    await expect(follow()).rejects.toThrow('no network')
    expect([...shelf]).toEqual(['deng.zh-Hans', 'cha.original'])
    canFetch = true
    await follow()
    expect([...shelf].sort()).toEqual(['cha.original', 'xin-deng.zh-Hans'])
  })

  it('a device that takes nothing any more loses nothing', async () => {
    const before = structuredClone([...device.entries])
    device.full = true
    await follow()
    expect([...device.entries]).toEqual(before)
  })
})
