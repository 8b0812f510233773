import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeDevice } from '../../store/fake-device'

const KEY = 'reader:things'
const identity = ({ id }: { id: string }): string => id
const options = { key: KEY, item: v.object({ id: v.string() }), identity, limit: 3 }
let device: ReturnType<typeof fakeDevice>
let module: typeof import('../../../../src/state/mine/stored-list')
let storage: typeof import('../../../../src/store/storage')

beforeEach(async () => {
  vi.resetModules()
  device = fakeDevice()
  module = await import('../../../../src/state/mine/stored-list')
  storage = await import('../../../../src/store/storage')
})

const things = (...ids: string[]) => ids.map(id => ({ id }))

describe('a list kept on the device', () => {
  it('is written with its version and read back by the next visit', () => {
    expect(module.createStoredList(options).change(() => things('a', 'b'))).toBe(true)
    expect(device.entries.get(KEY)).toEqual({ version: 1, items: things('a', 'b') })
    expect(module.createStoredList(options).store.get()).toEqual(things('a', 'b'))
  })

  it('drops the oldest above its limit', () => {
    const kept = module.createStoredList(options)
    kept.change(() => things('a', 'b', 'c', 'd'))
    expect(kept.store.get()).toEqual(things('b', 'c', 'd'))
  })

  it('changes what is stored at that moment, not what it saw last', () => {
    const one = module.createStoredList(options)
    const other = module.createStoredList(options)
    one.change(items => [...items, { id: 'a' }])
    other.change(items => [...items, { id: 'b' }])
    expect(device.entries.get(KEY)).toEqual({ version: 1, items: things('a', 'b') })
  })

  it.each([
    ['a text', 'nonsense'],
    ['a bare list', things('a')],
    ['a later version', { version: 2, items: things('a') }],
    ['no list at all', { version: 1, items: 'a' }],
  ])('sets %s aside and begins anew', (_, foreign) => {
    device.entries.set(KEY, foreign)
    expect(module.createStoredList(options).store.get()).toEqual([])
    expect(device.entries.get(`${KEY}:aside`)).toEqual(foreign)
    expect(device.entries.get(KEY)).toEqual({ version: 1, items: [] })
  })

  it('keeps the sound items beside a damaged one', () => {
    const stored = { version: 1, items: [{ id: 'a' }, { id: 7 }, null, { id: 'b' }] }
    device.entries.set(KEY, stored)
    expect(module.createStoredList(options).store.get()).toEqual(things('a', 'b'))
    expect(device.entries.get(`${KEY}:aside`)).toEqual(stored)
  })

  it('leaves what it cannot set aside where it is', () => {
    device.entries.set(KEY, 'nonsense')
    device.full = true
    expect(module.createStoredList(options).store.get()).toEqual([])
    expect(device.entries.get(KEY)).toBe('nonsense')
  })

  it('goes on in memory while the device is full, says so, and writes all of it when there is room', () => {
    const kept = module.createStoredList(options)
    kept.change(() => things('a'))
    device.full = true
    expect(kept.change(items => [...items, { id: 'b' }])).toBe(false)
    expect(kept.store.get()).toEqual(things('a', 'b'))
    expect(storage.unsavedStore.get()).toBe(true)
    device.full = false
    expect(kept.change(items => [...items, { id: 'c' }])).toBe(true)
    expect(device.entries.get(KEY)).toEqual({ version: 1, items: things('a', 'b', 'c') })
    expect(storage.unsavedStore.get()).toBe(false)
  })
})
