/** What was searched for on this device, the latest first. */
import * as v from 'valibot'
import { readStored, writeStored } from '../storage'
import { createStore, useStore } from '../store'

const KEY = 'reader:searches'
const LIMIT = 10
/** Longer text was pasted, and is not looked for again. */
const LONGEST = 40

const queriesSchema = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST)))
const searches = createStore<readonly string[]>(readStored(KEY, queriesSchema, []))

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
