/** Which articles have been read on this device, to their end. */
import { useMemo } from 'react'
import { idSchema } from '../model'
import { createKept } from './mine/kept'
import { useStore } from './store'

/** Enough for years of a daily column, and a few kilobytes at most; the oldest marks go. */
const LIMIT = 2_000

const kept = createKept({ key: 'reader:read', item: idSchema, identity: id => id, limit: LIMIT })

/** The ids of the articles that have been read. */
export function useReadMarks(): ReadonlySet<string> {
  const ids = useStore(kept.store)
  return useMemo(() => new Set(ids), [ids])
}

/** Marks an article as read. */
export function markRead(id: string): void {
  if (!kept.store.get().includes(id)) kept.change(ids => [...ids.filter(one => one !== id), id])
}

/** Takes in those of another device. */
export const mergeReadMarks = kept.merge

/** Takes all marks away. */
export const clearReadMarks = (): boolean => kept.change(() => [])
