/** Which articles have been read on this device. */
import { ID_PATTERN } from '../model-values'
import { readStored, writeStored } from './storage'
import { createStore, useStore } from './store'

const KEY = 'reader:read'
/** Enough for years of a daily column, and a few kilobytes at most. */
const LIMIT = 2_000

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(id => typeof id === 'string' && ID_PATTERN.test(id))

const NONE: ReadonlySet<string> = new Set()

const marks = createStore<ReadonlySet<string>>(new Set(readStored(KEY, isIds, [])), () => NONE)

/** The ids of the articles that have been read. */
export const useReadMarks = (): ReadonlySet<string> => useStore(marks)

/** Marks an article as read; the oldest marks go when there are too many. */
export function markRead(id: string): void {
  if (marks.get().has(id)) return
  const ids = [...marks.get(), id].slice(-LIMIT)
  writeStored(KEY, ids)
  marks.set(new Set(ids))
}
