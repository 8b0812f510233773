/** How far each article has been read that was begun and not finished. */
import * as v from 'valibot'
import { idSchema } from '../../model/names'
import { createStoredList, timeSchema } from '../mine/stored-list'
import { useStore } from '../../store/store'
import { positionSchema, type Position } from './position'

const progressSchema = v.object({
  id: idSchema,
  position: positionSchema,
  /** The paragraph at the position or before it, counted from 1: what an address can name. */
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** How much of the text has been passed, 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Milliseconds since 1970. */
  time: timeSchema,
})
export type Progress = v.InferOutput<typeof progressSchema>

/** Articles begun and left; more would be a second history. */
const LIMIT = 300
/** Below this an article has been looked at rather than begun. */
export const BEGUN = 0.03

export const progressList = createStoredList({
  key: 'reader:progress',
  item: progressSchema,
  identity: ({ id }) => id,
  limit: LIMIT,
})

/** The articles begun, the last one read at the end. */
export const useProgress = (): readonly Progress[] => useStore(progressList.store)

/** What is known of an article that was begun. */
export const progressOf = (id: string): Progress | undefined =>
  progressList.store.get().find(one => one.id === id)

/** Keeps where an article was left. @param share of the text that has been passed, 0 to 1 */
export function saveProgress(id: string, position: Position, paragraph: number, share: number): void {
  const entry: Progress = { id, position, paragraph, share, time: Date.now() }
  progressList.change(items => [...items.filter(one => one.id !== id), entry])
}

/** Forgets where an article was left: it is finished, or its reader wants it off the list. */
export function deleteProgress(id: string): void {
  if (progressOf(id)) progressList.change(items => items.filter(one => one.id !== id))
}

/** Forgets all of it. */
export const clearProgress = (): boolean => progressList.change(() => [])

/** Hundredths as they are told to readers: what is begun is never 0, what is unfinished never 100. */
export const percentOf = (share: number): number => Math.min(99, Math.max(1, Math.round(share * 100)))
