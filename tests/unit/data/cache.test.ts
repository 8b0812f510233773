import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const MINUTE = 60_000

/** A session's memory, of an app that carries its library or one with an address. */
async function session(address: string) {
  vi.resetModules()
  vi.stubEnv('LIBRARY_URL', address)
  return import('../../../src/data/cache')
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('what the library has answered', () => {
  it('stays the latest where the app carries its library', async () => {
    const { isFresh, setCached, getCached } = await session('')
    expect(isFresh('a')).toBe(false)
    setCached('a', { sum: '1' })
    vi.advanceTimersByTime(600 * MINUTE)
    expect(isFresh('a')).toBe(true)
    expect(getCached('a')).toEqual({ sum: '1' })
  })

  it('is asked for again after five minutes where the library lies elsewhere, and known meanwhile', async () => {
    const { isFresh, setCached, getCached } = await session('https://cdn.example/columns')
    setCached('index', { sum: '1' })
    vi.advanceTimersByTime(4 * MINUTE)
    expect(isFresh('index')).toBe(true)
    vi.advanceTimersByTime(2 * MINUTE)
    expect(isFresh('index')).toBe(false)
    expect(getCached('index')).toEqual({ sum: '1' })
  })

  it('is the object known before where it has not changed', async () => {
    const { setCached } = await session('https://cdn.example/columns')
    const first = setCached('a', { sum: '1' })
    expect(setCached('a', { sum: '1' })).toBe(first)
    expect(setCached('a', { sum: '2' })).toEqual({ sum: '2' })
    expect(setCached('b', { title: 'x' })).not.toBe(setCached('b', { title: 'x' }))
  })

  it('is forgotten where it is an article that no screen shows, and thirty others have come since', async () => {
    const { subscribe, setCached, getCached } = await session('')
    setCached('index.original', { sum: 'i' })
    for (const id of ['a', 'b']) setCached(`article.${id}.original`, { sum: id })
    const end = subscribe('article.a.original', () => undefined)
    for (let number = 0; number < 30; number += 1)
      setCached(`article.n${number}.original`, { sum: `${number}` })
    expect(getCached('article.b.original')).toBeUndefined()
    expect(getCached('article.n0.original')).toBeUndefined()
    expect(getCached('article.n1.original')).toEqual({ sum: '1' })
    expect(getCached('article.a.original')).toEqual({ sum: 'a' })
    expect(getCached('index.original')).toEqual({ sum: 'i' })
    end()
    setCached('article.n30.original', { sum: '30' })
    expect(getCached('article.a.original')).toBeUndefined()
  })

  it('is asked for once at a time', async () => {
    const { fetchCached } = await session('')
    const load = vi.fn(() => Promise.resolve(1))
    expect(await Promise.all([fetchCached('a', load), fetchCached('a', load)])).toEqual([1, 1])
    expect(load).toHaveBeenCalledTimes(1)
    await fetchCached('a', load)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('is told to who watches its key, each time that it is another and no longer than they watch', async () => {
    const { removeCached, setCached, subscribe } = await session('')
    const listener = vi.fn()
    const end = subscribe('a', listener)
    setCached('a', { sum: '1' })
    setCached('a', { sum: '1' }) // the same
    setCached('b', { sum: '2' })
    expect(listener).toHaveBeenCalledTimes(1)
    removeCached('a')
    removeCached('a')
    expect(listener).toHaveBeenCalledTimes(2)
    end()
    setCached('a', { sum: '3' })
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('that failed is asked for again', async () => {
    const { fetchCached, getCached } = await session('')
    await expect(fetchCached('a', () => Promise.reject(new Error('no network')))).rejects.toThrow(
      'no network',
    )
    expect(getCached('a')).toBeUndefined()
    expect(await fetchCached('a', () => Promise.resolve(1))).toBe(1)
  })
})
