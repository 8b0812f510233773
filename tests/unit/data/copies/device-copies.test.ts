import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Copies } from '../../../../src/data/copies/device-copies'
import { bytesOf, DiskError } from '../../../../src/data/copies/disk'
import { memoryDisk, type MemoryDisk } from './memory-disk'

const TEN = '一二三x' // ten bytes in UTF-8

let disk: MemoryDisk
let bookmarks: string[]
const open = (limit = 30): Copies =>
  new Copies({ disk, limit, isBookmarked: name => bookmarks.includes(name) })
const names = (): string[] => [...disk.files.keys()].sort()

beforeEach(() => {
  disk = memoryDisk()
  bookmarks = []
  vi.useFakeTimers({ now: 1_000 })
})
afterEach(() => void vi.useRealTimers())

/** Keeps texts of ten bytes, each a second after the one before. */
async function keepInTurn(copies: Copies, ...all: string[]): Promise<void> {
  for (const name of all) {
    vi.advanceTimersByTime(1_000)
    await copies.keep(name, TEN)
  }
}

describe('copies', () => {
  it('count bytes as UTF-8 has them', () => {
    for (const text of ['', TEN, 'é', '𠮷', '\ud800']) expect(bytesOf(text)).toBe(Buffer.byteLength(text))
  })

  it('are read back, also after a restart; what is not there is not', async () => {
    const copies = open()
    await copies.keep('a/deng.original.json', TEN)
    expect(await copies.read('a/deng.original.json')).toBe(TEN)
    expect(await open().read('a/deng.original.json')).toBe(TEN)
    expect(await open().read('a/qiao.original.json')).toBeUndefined()
  })

  it('go when room is needed, the least recently read first, also as the device remembers it', async () => {
    await keepInTurn(open(), 'a/1', 'a/2', 'a/3')
    vi.advanceTimersByTime(1_000)
    await open().read('a/1')
    await open().keep('a/wait', '') // the device is written to one after the other
    vi.advanceTimersByTime(1_000)
    await open().keep('a/4', TEN)
    expect(names()).toEqual(['read/a/1', 'read/a/3', 'read/a/4', 'read/a/wait'])
  })

  it('that are bookmarked go after all others', async () => {
    bookmarks = ['a/1']
    await keepInTurn(open(), 'a/1', 'a/2', 'a/3', 'a/4')
    expect(names()).toEqual(['read/a/1', 'read/a/3', 'read/a/4'])
    await open(10).keep('a/5', TEN)
    expect(names()).toEqual(['read/a/5'])
  })

  it('that were saved stay; where nothing else can go, the rest is not kept, and that is said', async () => {
    const copies = open()
    for (const name of ['a/1', 'a/2', 'a/3']) await copies.save(name, TEN)
    await copies.keep('a/4', TEN)
    expect(names()).toEqual(['saved/a/1', 'saved/a/2', 'saved/a/3'])
    expect(copies.store.get().fault).toBe('full')
    await expect(copies.save('a/5', TEN)).rejects.toThrow(DiskError)
    await copies.keep('a/1', `${TEN.slice(0, 3)}y`) // the same place, another edition
    expect(await copies.read('a/1')).toBe('一二三y')
    expect(copies.store.get().fault).toBeUndefined()
  })

  it('that were read and are then saved lie there once', async () => {
    const copies = open()
    await copies.keep('a/1', TEN)
    await copies.save('a/1', TEN)
    expect(names()).toEqual(['saved/a/1'])
    expect(copies.sizeOf('a/1')).toBe(10)
    await copies.remove('a/1')
    expect(names()).toEqual([])
  })

  it('of pictures push out what was read, and are dropped where that is not enough', async () => {
    const copies = open()
    await keepInTurn(copies, 'a/1', 'a/2', 'a/3')
    await copies.saveFrom('images/1', 'ten_bytes!')
    expect(names()).toEqual(['read/a/2', 'read/a/3', 'saved/images/1'])
    await expect(copies.saveFrom('images/2', 'x'.repeat(25))).rejects.toThrow(DiskError)
    expect(names()).not.toContain('saved/images/2')
  })

  it('make room on a device that has less of it than they allow themselves', async () => {
    disk.room = 20
    await keepInTurn(open(), 'a/1', 'a/2', 'a/3')
    expect(names()).toEqual(['read/a/2', 'read/a/3'])
  })

  it('are not kept where the device forbids it, and that is said', async () => {
    disk.forbidden = true
    const copies = open()
    await copies.keep('a/1', TEN)
    expect(copies.store.get()).toEqual({ articles: 0, bytes: 0, fault: 'forbidden' })
    disk.forbidden = false
    await copies.keep('a/1', TEN)
    expect(copies.store.get()).toEqual({ articles: 1, bytes: 10 })
  })

  it('never take more than their limit, whatever is kept at a time', async () => {
    const copies = open()
    await Promise.all(Array.from({ length: 40 }, (_, at) => copies.keep(`a/${at}`, TEN)))
    expect(names()).toHaveLength(3)
    expect(copies.store.get().bytes).toBe(30)
  })

  it('count an article once in whatever scripts; clearing takes all', async () => {
    const copies = open(100)
    await copies.keep('a/1.original.json', TEN)
    await copies.save('a/1.zh-Hans.json', TEN)
    await copies.keep('index.original.json', TEN)
    expect(copies.store.get()).toEqual({ articles: 1, bytes: 30 })
    await copies.clear()
    expect(names()).toEqual([])
    expect(copies.store.get()).toEqual({ articles: 0, bytes: 0 })
  })
})
