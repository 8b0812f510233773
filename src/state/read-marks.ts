/** Which articles have been read on this device, to their end. */
import { idSchema } from '../model/names'
import { createStoredList } from './mine/stored-list'
import { useDerived } from '../store/store'

/** Enough for years of a daily column, and a few kilobytes at most; the oldest marks go. */
const LIMIT = 2_000

export const readMarkList = createStoredList({
  key: 'reader:read',
  item: idSchema,
  identity: id => id,
  limit: LIMIT,
})

/** One set for all who ask: a list is another one whenever it changes. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function setOf(ids: readonly string[]): ReadonlySet<string> {
  const set = sets.get(ids) ?? new Set(ids)
  sets.set(ids, set)
  return set
}

/** The ids of the articles that have been read. */
export const useReadMarks = (): ReadonlySet<string> => useDerived(readMarkList.store, setOf)

/** Whether an article has been read; drawn again when that changes. */
export const useIsRead = (id: string | undefined): boolean =>
  useDerived(readMarkList.store, ids => id !== undefined && setOf(ids).has(id))

/** Marks an article as read. */
export function markRead(id: string): void {
  if (!readMarkList.store.get().includes(id))
    readMarkList.change(ids => [...ids.filter(one => one !== id), id])
}

/** Takes all marks away. */
export const clearReadMarks = (): boolean => readMarkList.change(() => [])
