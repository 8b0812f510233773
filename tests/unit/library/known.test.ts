import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const MINUTE = 60_000

/** A session's memory, of an app that carries its library or one with an address. */
async function session(address: string) {
  vi.resetModules()
  vi.stubEnv('LIBRARY_URL', address)
  return import('../../../src/library/known')
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
    const { isLatest, keep, recall } = await session('')
    expect(isLatest('a')).toBe(false)
    keep('a', { sum: '1' })
    vi.advanceTimersByTime(600 * MINUTE)
    expect(isLatest('a')).toBe(true)
    expect(recall('a')).toEqual({ sum: '1' })
  })

  it('is asked for again after five minutes where the library lies elsewhere, and known meanwhile', async () => {
    const { isLatest, keep, recall } = await session('https://cdn.example/columns')
    keep('index', { sum: '1' })
    vi.advanceTimersByTime(4 * MINUTE)
    expect(isLatest('index')).toBe(true)
    vi.advanceTimersByTime(2 * MINUTE)
    expect(isLatest('index')).toBe(false)
    expect(recall('index')).toEqual({ sum: '1' })
  })

  it('is the object known before where it has not changed', async () => {
    const { keep } = await session('https://cdn.example/columns')
    const first = keep('a', { sum: '1' })
    expect(keep('a', { sum: '1' })).toBe(first)
    expect(keep('a', { sum: '2' })).toEqual({ sum: '2' })
    expect(keep('b', { title: 'x' })).not.toBe(keep('b', { title: 'x' }))
  })

  it('is asked for once at a time', async () => {
    const { ask } = await session('')
    const load = vi.fn(() => Promise.resolve(1))
    expect(await Promise.all([ask('a', load), ask('a', load)])).toEqual([1, 1])
    expect(load).toHaveBeenCalledTimes(1)
    await ask('a', load)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('that failed is asked for again', async () => {
    const { ask, recall } = await session('')
    await expect(ask('a', () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
    expect(recall('a')).toBeUndefined()
    expect(await ask('a', () => Promise.resolve(1))).toBe(1)
  })
})
