/** Series that the reader follows, and which of their instalments were there at the last visit. */
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { idSchema, type Series } from '../../model'
import { useStore } from '../store'
import { createKept, timeSchema } from './kept'

const followSchema = v.object({
  /** The series. */
  id: idSchema,
  /** Its instalments that could be opened when its reader last looked. */
  known: v.pipe(v.array(idSchema), v.maxLength(20_000)),
  /** Milliseconds since 1970. */
  time: timeSchema,
})
export type Follow = v.InferOutput<typeof followSchema>

const kept = createKept({ key: 'reader:follows', item: followSchema, identity: ({ id }) => id, limit: 200 })

export const heldIds = ({ instalments }: Pick<Series, 'instalments'>): string[] =>
  instalments.flatMap(({ id }) => (id === undefined ? [] : [id]))

/** The series followed. */
export const useFollows = (): readonly Follow[] => useStore(kept.store)

/** Follows a series from now on: what it has at this moment is not new. Again after each visit. */
export const follow = (series: Series): boolean =>
  kept.change(items => [
    ...items.filter(one => one.id !== series.id),
    { id: series.id, known: heldIds(series), time: Date.now() },
  ])

/** Follows a series no longer. */
export const unfollow = (id: string): boolean => kept.change(items => items.filter(one => one.id !== id))

/** Takes in those of another device. */
export const mergeFollows = kept.merge

/** Follows none. */
export const clearFollows = (): boolean => kept.change(() => [])

/** The instalments of a series that came since its reader last looked; none where it is not followed. */
export function freshIn(follows: readonly Follow[], series: Series): ReadonlySet<string> {
  const known = follows.find(one => one.id === series.id)?.known
  return new Set(known && heldIds(series).filter(id => !known.includes(id)))
}

/**
 * The instalments that came since the reader last looked at a series that they follow. They stay new for as long as
 * its page is open, and are known at the next visit.
 * @param series absent while it is loading
 */
export function useFreshAtVisit(series: Series | undefined): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const id = series?.id
  useEffect(() => {
    if (!series) return
    const found = freshIn(kept.store.get(), series)
    if (found.size === 0) return
    setFresh(found)
    follow(series)
    // One visit for each series: its index in another script holds the same instalments.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id])
  return fresh
}
