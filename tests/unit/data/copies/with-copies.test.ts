import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { summed } from '../../../../src/model/checksum'
import { Copies } from '../../../../src/data/copies/device-copies'
import { withCopies } from '../../../../src/data/copies/with-copies'
import { LoadError, MissingError, type LoadFault } from '../../../../src/data/errors'
import type { LibraryFile } from '../../../../src/model/paths'
import { memoryDisk, type MemoryDisk } from './memory-disk'

const FILE: LibraryFile = { kind: 'article', id: 'deng', variant: 'original' }
const PLACE = 'read/a/deng.original.json'
const first = summed({ version: 1, title: '灯' })
const second = summed({ version: 1, title: '灯，第二版' })

let disk: MemoryDisk
let answer: (file: LibraryFile) => Promise<unknown>
let copies: Copies
const load = (file: LibraryFile = FILE): Promise<unknown> => withCopies(one => answer(one), copies)(file)
const comes = (value: unknown) => (): Promise<unknown> => Promise.resolve(value)
const fails = (error: Error) => (): Promise<unknown> => Promise.reject(error)
const settled = (): Promise<void> => copies.remove('nothing') // after all that is under way

beforeEach(async () => {
  disk = memoryDisk()
  copies = new Copies({ disk, limit: 1_000, isBookmarked: () => false })
  answer = comes(first)
  await load()
  await settled()
})
afterEach(() => void vi.useRealTimers())

describe('a library with copies', () => {
  it.each([
    ['no network', fails(new LoadError('unreachable', ''))],
    ['an error', fails(new LoadError('refused', ''))],
    ['HTML in its place', fails(new LoadError('garbled', ''))],
    ['half of it, well-formed', comes({ ...first, title: '' })],
    ['JSON of something else', comes({ error: 'oops' })],
  ])('gives the copy for %s, and keeps that', async (_, wrong) => {
    answer = wrong
    expect(await load()).toEqual(first)
    await settled()
    expect(JSON.parse(disk.files.get(PLACE)?.text ?? '')).toEqual(first)
  })

  it('gives what the network has now, and keeps it in the place of the old', async () => {
    answer = comes(second)
    expect(await load()).toEqual(second)
    await settled()
    answer = fails(new LoadError('unreachable', ''))
    expect(await load()).toEqual(second)
  })

  it('does not wait long for the network where there is a copy; what comes late is kept', async () => {
    vi.useFakeTimers()
    answer = () => new Promise(resolve => setTimeout(() => resolve(second), 10_000))
    const asked = load()
    await vi.advanceTimersByTimeAsync(4_100)
    expect(await asked).toEqual(first)
    await vi.advanceTimersByTimeAsync(6_000)
    expect(JSON.parse(disk.files.get(PLACE)?.text ?? '')).toEqual(second)
  })

  it.each(['', '{"version":1,"ti', JSON.stringify(first).replace('灯', '火')])(
    'puts away a copy that is damaged: %s',
    async text => {
      disk.files.set(PLACE, { text, time: 0 })
      answer = fails(new LoadError('slow', ''))
      await expect(load()).rejects.toMatchObject({ fault: 'slow' })
      expect(disk.files.has(PLACE)).toBe(false)
    },
  )

  describe('where the host says that there is no such article', () => {
    const withdrawn = (ids: string[]): object => summed({ version: 1, ids })
    const says = (status: 403 | 404 | 410, list?: object) => (file: LibraryFile) =>
      file.kind === 'withdrawn' && list
        ? Promise.resolve(list)
        : Promise.reject(new MissingError(file.kind, status))

    /** A host that answers, but nothing that says so. */
    const fails = (fault: LoadFault, list: object) => (file: LibraryFile) =>
      file.kind === 'withdrawn' ? Promise.resolve(list) : Promise.reject(new LoadError(fault, ''))

    it.each([
      ['404, and its list names it', says(404, withdrawn(['deng']))],
      ['410', says(410)],
      ['403, as stores do that must not list, and its list names it', says(403, withdrawn(['deng']))],
      ['nothing that a page may read, and its list names it', fails('unreachable', withdrawn(['deng']))],
      ['a page of its own, and its list names it', fails('garbled', withdrawn(['deng']))],
    ])('%s: it is taken back, and its copy forgotten', async (_, host) => {
      answer = host
      await expect(load()).rejects.toThrow()
      answer = () => Promise.reject(new LoadError('unreachable', ''))
      await expect(load()).rejects.toMatchObject({ fault: 'unreachable' })
    })

    it.each([
      ['403: the link has expired', says(403, withdrawn([]))],
      ['nothing, and its list names others', fails('unreachable', withdrawn(['qiao']))],
      ['404, and its list names others', says(404, withdrawn(['qiao']))],
      ['404, and there is no list either', says(404)],
      ['404, and half a list', says(404, { ...withdrawn([]), ids: ['deng'] })],
    ])('%s: the copy is shown, and stays', async (_, host) => {
      answer = host
      expect(await load()).toEqual(first)
      expect(await load()).toEqual(first)
    })

    it('404 without a copy: so it is', async () => {
      answer = says(404)
      await expect(load({ kind: 'article', id: 'qiao', variant: 'original' })).rejects.toThrow(MissingError)
    })
  })

  it('drops at once all that is of articles which are withdrawn, downloaded or read', async () => {
    const other = { ...FILE, variant: 'zh-Hans' } as const
    await load(other)
    await copies.save('a/deng.zh-Hant-TW.json', JSON.stringify(first))
    await load({ kind: 'article', id: 'deng-2', variant: 'original' })
    await settled()
    await copies.removeArticles(new Set(['deng', 'qiao']))
    expect([...disk.files.keys()]).toEqual(['read/a/deng-2.original.json'])
  })

  it('forgets the head of a series that is gone', async () => {
    const series: LibraryFile = { kind: 'series', id: 'he-bu', variant: 'original' }
    await load(series)
    answer = fails(new MissingError('s/he-bu'))
    await expect(load(series)).rejects.toThrow(MissingError)
    await settled()
    expect([...disk.files.keys()]).toEqual([PLACE])
  })

  it('hands on what is no document of the library, and keeps nothing of it', async () => {
    const other: LibraryFile = { kind: 'article', id: 'qiao', variant: 'original' }
    answer = comes({ error: 'oops' })
    expect(await load(other)).toEqual({ error: 'oops' })
    await settled()
    expect([...disk.files.keys()]).toEqual([PLACE])
  })

  it('leaves the search index to the network', async () => {
    answer = comes(summed({ version: 1 }))
    await load({ kind: 'search', part: 'documents' })
    await settled()
    expect([...disk.files.keys()]).toEqual([PLACE])
  })
})
