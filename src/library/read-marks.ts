/** Which articles have been read on this device. */
import * as v from 'valibot'
import { idSchema } from '../model'
import { readStored, writeStored } from './storage'
import { createStore, useStore } from './store'

const KEY = 'reader:read'
/** Enough for years of a daily column, and a few kilobytes at most. */
const LIMIT = 2_000

const NONE: ReadonlySet<string> = new Set()

const marks = createStore<ReadonlySet<string>>(new Set(readStored(KEY, v.array(idSchema), [])), () => NONE)

/** The ids of the articles that have been read. */
export const useReadMarks = (): ReadonlySet<string> => useStore(marks)

/** Marks an article as read; the oldest marks go when there are too many. */
export function markRead(id: string): void {
  if (marks.get().has(id)) return
  const ids = [...marks.get(), id].slice(-LIMIT)
  writeStored(KEY, ids)
  marks.set(new Set(ids))
}
