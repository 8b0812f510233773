/** What was searched for on this device, the latest first. */
import { readStored, writeStored } from '../store/storage'
import { createStore, useStore } from '../store/store'

const KEY = 'reader:searches'
const LIMIT = 10
/** Longer text was pasted, and is not looked for again. */
const LONGEST = 40

const areQueries = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string' && one !== '' && one.length <= LONGEST)

const NONE: readonly string[] = []

const searches = createStore<readonly string[]>(readStored(KEY, areQueries, []), () => NONE)

/** The latest searches. */
export const useSearches = (): readonly string[] => useStore(searches)

/** Keeps a query; one that was typed on to a longer one is replaced by it. */
export function rememberSearch(query: string): void {
  const text = query.trim()
  if (!text || text.length > LONGEST) return
  const [latest = '', ...older] = searches.get()
  const others = text.startsWith(latest) ? older : [latest, ...older]
  keep([text, ...others.filter(other => other !== text)].slice(0, LIMIT))
}

/** Forgets all of them. */
export const forgetSearches = (): void => keep([])

function keep(queries: readonly string[]): void {
  writeStored(KEY, queries)
  searches.set(queries)
}
