/**
 * What every release so far has written on its readers' devices, one file a version of the storage. A file is never
 * changed: a version that changes what is stored adds a file of its own, and the older ones must still be read whole.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeDevice } from '../store/fake-device'

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/stored')
type Stored = Record<string, unknown>
const versions = readdirSync(FOLDER).map((file): [string, Stored] => [
  path.parse(file).name,
  JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Stored,
])

/** All modules that read something when the app starts. */
const MODULES = [
  () => import('../../../src/state/mine/bookmarks'),
  () => import('../../../src/state/mine/highlights'),
  () => import('../../../src/state/mine/history'),
  () => import('../../../src/state/mine/follows'),
  () => import('../../../src/state/progress/progress'),
  () => import('../../../src/state/read-marks'),
  () => import('../../../src/state/search-history'),
  () => import('../../../src/state/settings'),
]

let device: ReturnType<typeof fakeDevice>
beforeEach(() => {
  vi.resetModules()
  device = fakeDevice()
})

describe.each(versions)('storage as %s wrote it', (_, stored) => {
  it('is read whole, and stays as it is', async () => {
    for (const [key, value] of Object.entries(stored)) device.entries.set(key, value)
    for (const load of MODULES) await load()
    expect(Object.fromEntries(device.entries)).toEqual(stored)
  })

  it('gives its items, not merely no complaint', async () => {
    for (const [key, value] of Object.entries(stored)) device.entries.set(key, value)
    const { importMine } = await import('../../../src/state/mine/import')
    const lists = ['bookmarks', 'highlights', 'history', 'progress', 'follows', 'read']
    const items = Object.fromEntries(
      lists.map(name => [name, (stored[`reader:${name}`] as { items: unknown[] }).items]),
    )
    // Merged with themselves: each was known, so each had been read.
    expect(importMine(JSON.stringify({ version: 1, ...items }))).toEqual({
      taken: 0,
      refused: 0,
      isKept: true,
    })
  })

  it('damaged in its middle is set aside, the rest is read', async () => {
    for (const key of Object.keys(stored)) {
      if (key === 'reader:variant') continue // read with the address, in the browser's tests
      vi.resetModules()
      device = fakeDevice()
      for (const [other, value] of Object.entries(stored)) device.entries.set(other, value)
      device.entries.set(key, 'damaged \u0000')
      for (const load of MODULES) await load()
      expect(device.entries.get(`${key}:aside`), key).toBe('damaged \u0000')
    }
  })
})
