/** Which articles were opened, and when last. */
import * as v from 'valibot'
import { idSchema } from '../../model/names'
import { useStore } from '../../store/store'
import { createStoredList, timeSchema } from './stored-list'

const visitSchema = v.object({
  id: idSchema,
  /** The article's title as it was read. */
  title: v.pipe(v.string(), v.maxLength(2_000)),
  /** Milliseconds since 1970. */
  time: timeSchema,
})
export type Visit = v.InferOutput<typeof visitSchema>

export const historyList = createStoredList({
  key: 'reader:history',
  item: visitSchema,
  identity: ({ id }) => id,
  limit: 500,
})

/** The articles opened, the last one at the end; each once. */
export const useHistory = (): readonly Visit[] => useStore(historyList.store)

/** Notes that an article has been opened. */
export const addVisit = (id: string, title: string): boolean =>
  historyList.change(items => [...items.filter(one => one.id !== id), { id, title, time: Date.now() }])

/** Takes one article off the list. */
export const removeVisit = (id: string): boolean =>
  historyList.change(items => items.filter(one => one.id !== id))

/** Takes all off the list. */
export const clearHistory = (): boolean => historyList.change(() => [])
