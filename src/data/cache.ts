/** What the library has answered in this session: entries by key, each of which screens can watch. */
import { useEffect, useReducer } from 'react'
import { LIBRARY_ADDRESS } from '../model/library-address'
import { ownValue } from '../model/table'
import { isArticleKey } from './keys'
import { firstPage } from '../store/first-page'
import { useStore, type Watchable } from '../store/store'

/** Milliseconds for which an answer of a library elsewhere is taken for its latest. */
const FRESH_FOR = 5 * 60_000

/** A reader goes back over no more; each takes some 20 KB. */
const MOST_ARTICLES = 30

const entries = new Map<string, { value: unknown; at: number }>()
const pending = new Map<string, Promise<unknown>>()
const stores = new Map<string, Watchable<unknown>>()
const listeners = new Map<string, Set<() => void>>()

/** What is known under a key, however old; a prerendered page brings what it shows. */
export function getCached(key: string): unknown {
  const entry = entries.get(key)
  return entry ? entry.value : ownValue(firstPage()?.data ?? {}, key)
}

/**
 * Whether what is known under a key need not be fetched. A library that the app carries stays as it is while the app
 * runs; one elsewhere may have been published anew, also since a page was prerendered.
 */
export function isFresh(key: string): boolean {
  if (!LIBRARY_ADDRESS) return getCached(key) !== undefined
  return Date.now() - (entries.get(key)?.at ?? 0) < FRESH_FOR
}

/** @returns what is kept: the value known before where the new one is the same, so that nothing is drawn anew */
export function setCached<T>(key: string, value: T): T {
  const before = getCached(key) as T | undefined
  const kept = before !== undefined && isSame(before, value) ? before : value
  // The one that came last stands last.
  entries.delete(key)
  entries.set(key, { value: kept, at: Date.now() })
  if (kept !== before) tell(key)
  if (isArticleKey(key)) forgetOldest()
  return kept
}

/** Articles are most of what comes in an hour: those that no screen shows go, the oldest first. */
function forgetOldest(): void {
  const articles = [...entries].filter(([key, { value }]) => isArticleKey(key) && value !== undefined)
  let left = articles.length - MOST_ARTICLES
  for (const [key] of articles)
    if (left > 0 && !listeners.has(key)) {
      entries.delete(key)
      stores.delete(key)
      left -= 1
    }
}

/** What is gone must not be shown again, nor as the first page brought it. */
export function removeCached(key: string): void {
  const before = getCached(key)
  entries.set(key, { value: undefined, at: 0 })
  if (before !== undefined) tell(key)
}

/** Fetches a value, once for all who want it at a time, and keeps it. Rejects as `load` does. */
export function fetchCached<T>(key: string, load: () => Promise<T>): Promise<T> {
  const under = pending.get(key) as Promise<T> | undefined
  const promise =
    under ??
    load()
      .then(value => setCached(key, value))
      .finally(() => pending.delete(key))
  pending.set(key, promise)
  return promise
}

/** Calls `listener` when another value is known under a key. @returns ends that */
export function subscribe(key: string, listener: () => void): () => void {
  const told = listeners.get(key) ?? new Set()
  listeners.set(key, told.add(listener))
  return () => {
    told.delete(listener)
    if (told.size === 0 && listeners.get(key) === told) listeners.delete(key)
  }
}

/** What is known under a key; the component is drawn again when another value is. */
export const useCached = (key: string): unknown => useStore(storeOf(key))

/** Draws the component again when another value is known under any of these keys. */
export function useCachedChanges(keys: readonly string[]): void {
  const [, redraw] = useReducer((draws: number) => draws + 1, 0)
  const list = JSON.stringify(keys)
  useEffect(() => {
    const ends = (JSON.parse(list) as string[]).map(key => subscribe(key, redraw))
    return () => {
      for (const end of ends) end()
    }
  }, [list])
}

/** The same store for a key each time, as watching asks for. */
function storeOf(key: string): Watchable<unknown> {
  const store = stores.get(key) ?? {
    shown: () => getCached(key),
    subscribe: listener => subscribe(key, listener),
  }
  stores.set(key, store)
  return store
}

function tell(key: string): void {
  for (const listener of listeners.get(key) ?? []) listener()
}

const isSame = (a: unknown, b: unknown): boolean => {
  const [sum, other] = [sumOf(a), sumOf(b)]
  return sum !== undefined && sum === other
}

const sumOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'sum' in value ? value.sum : undefined
