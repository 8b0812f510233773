import { inSinglePageMode, settings } from '../state'
import { asynchronous, named, type Api } from './api'

/** Single-page mode keeps its own storage. */
const prefix = (): string => (inSinglePageMode() ? 'weapp-single:' : 'weapp:')
/** WeChat's limit of one entry. */
const LARGEST_ENTRY_KB = 1024
const encoder = new TextEncoder()
const kilobytes = (text: string): number => encoder.encode(text).length / 1024

const keys = (): string[] =>
  Object.keys(localStorage)
    .filter(key => key.startsWith(prefix()))
    .map(key => key.slice(prefix().length))
const entry = (key: string): string | null => localStorage.getItem(prefix() + key)
const totalSize = (): number => keys().reduce((sum, key) => sum + kilobytes(key + (entry(key) ?? '')), 0)

function read(key: string): unknown {
  const text = entry(key)
  return text === null ? '' : (JSON.parse(text) as { data: unknown }).data
}

function write(key: string, data: unknown): void {
  if (typeof key !== 'string' || key === '')
    throw new Error('parameter error: key should be a non-empty String')
  if (typeof data === 'function' || typeof data === 'symbol' || data === undefined)
    throw new Error(`parameter error: data of type ${typeof data} cannot be stored`)
  const text = JSON.stringify({ data })
  const size = kilobytes(text)
  if (size > LARGEST_ENTRY_KB) throw new Error('entry size limit reached')
  const before = kilobytes(key + (entry(key) ?? ''))
  if (totalSize() - before + size > settings.storageLimit) throw new Error('exceed storage max size')
  localStorage.setItem(prefix() + key, text)
}

const remove = (key: string): void => localStorage.removeItem(prefix() + key)
const clear = (): void => keys().forEach(remove)
const info = (): object => ({
  keys: keys(),
  currentSize: Math.ceil(totalSize()),
  limitSize: settings.storageLimit,
})

export function storageApi(): Api {
  return {
    getStorageSync: named('getStorageSync', read),
    setStorageSync: named('setStorageSync', write),
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: asynchronous<{ key: string }>('getStorage', ({ key }) => {
      if (entry(key) === null) throw new Error('data not found')
      return { data: read(key) }
    }),
    setStorage: asynchronous<{ key: string; data: unknown }>('setStorage', ({ key, data }) =>
      write(key, data),
    ),
    removeStorage: asynchronous<{ key: string }>('removeStorage', ({ key }) => remove(key)),
    clearStorage: asynchronous('clearStorage', clear),
    getStorageInfo: asynchronous('getStorageInfo', info),
  }
}
