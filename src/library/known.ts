/** What the library has answered in this session. */
import { LIBRARY_ADDRESS } from '../library-address'
import { ownValue } from '../table'
import { firstPage } from './first-page'

/** Milliseconds for which an answer of a library elsewhere is taken for its latest. */
const LATEST_FOR = 5 * 60_000

const known = new Map<string, { value: unknown; at: number }>()
const coming = new Map<string, Promise<unknown>>()

/** What is known under a key, however old; a prerendered page brings what it shows. */
export const recall = (key: string): unknown =>
  known.get(key)?.value ?? ownValue(firstPage()?.data ?? {}, key)

/**
 * Whether what is known under a key need not be asked for. A library that the app carries stays as it is while the app
 * runs; one elsewhere may have been published anew, also since a page was prerendered.
 */
export function isLatest(key: string): boolean {
  if (!LIBRARY_ADDRESS) return recall(key) !== undefined
  return Date.now() - (known.get(key)?.at ?? 0) < LATEST_FOR
}

/** @returns what is kept: the value known before where the new one is the same, so that nothing is drawn anew */
export function keep<T>(key: string, value: T): T {
  const before = recall(key) as T | undefined
  const kept = before !== undefined && isSame(before, value) ? before : value
  known.set(key, { value: kept, at: Date.now() })
  return kept
}

/** What is gone must not be shown again. */
export function forget(key: string): void {
  known.delete(key)
}

/** Asks for a value, once for all who want it at a time, and keeps it. */
export function ask<T>(key: string, load: () => Promise<T>): Promise<T> {
  const asked = coming.get(key) as Promise<T> | undefined
  const promise =
    asked ??
    load()
      .then(value => keep(key, value))
      .finally(() => coming.delete(key))
  coming.set(key, promise)
  return promise
}

const isSame = (a: unknown, b: unknown): boolean => {
  const [sum, other] = [sumOf(a), sumOf(b)]
  return sum !== undefined && sum === other
}

const sumOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'sum' in value ? value.sum : undefined
