/** Series that the reader follows, and which of their instalments were there at the last visit. */
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import type { Series, SeriesEntry } from '../../model/schema'
import { idSchema } from '../../model/names'
import { useLatest } from '../../primitives/use-latest'
import { useStore } from '../../store/store'
import { createStoredList, timeSchema } from './stored-list'

const followSchema = v.object({
  /** The series. */
  id: idSchema,
  /** Its newest instalments that could be opened when its reader last looked. */
  known: v.pipe(v.array(idSchema), v.maxLength(20_000)),
  /** How many could be opened; absent where `known` names them all. */
  held: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Milliseconds since 1970. */
  time: timeSchema,
})
export type Follow = v.InferOutput<typeof followSchema>

/** What is told of a series: its newest rows, newest first, and how many it holds in all. */
type Listed = Pick<SeriesEntry, 'id' | 'instalments' | 'held'>

export const followList = createStoredList({
  key: 'reader:follows',
  item: followSchema,
  identity: ({ id }) => id,
  limit: 200,
})

const heldIn = ({ instalments }: Listed): string[] => instalments.flatMap(({ id }) => id ?? [])

/** The series followed. */
export const useFollows = (): readonly Follow[] => useStore(followList.store)

/** Follows a series from now on: what it has at this moment is not new. Again after each visit. */
export const follow = (series: Pick<Series, 'id' | 'held' | 'instalments'>): boolean =>
  followList.change(items => {
    const known = heldIn(series)
    const rest = known.length < series.held ? { held: series.held } : {}
    return [...items.filter(one => one.id !== series.id), { id: series.id, known, ...rest, time: Date.now() }]
  })

/** Follows a series no longer. */
export const unfollow = (id: string): boolean =>
  followList.change(items => items.filter(one => one.id !== id))

/** Follows none. */
export const clearFollows = (): boolean => followList.change(() => [])

/**
 * The rows of a series that came since its reader last looked; none where it is not followed. Where only the newest
 * were known, what stands below all of those is old.
 */
export function freshIn(follows: readonly Follow[], series: Listed): ReadonlySet<string> {
  const followed = follows.find(one => one.id === series.id)
  if (!followed) return new Set()
  const known = new Set(followed.known)
  const ids = heldIn(series)
  const end = followed.held === undefined ? ids.length : ids.map(id => known.has(id)).lastIndexOf(true)
  return new Set(ids.slice(0, end < 0 ? ids.length : end).filter(id => !known.has(id)))
}

/** How many came since, also beyond the rows that are told. */
export function freshCount(follows: readonly Follow[], series: Listed): number {
  const followed = follows.find(one => one.id === series.id)
  if (!followed) return 0
  return Math.max(freshIn(follows, series).size, series.held - (followed.held ?? followed.known.length))
}

/**
 * The instalments that came since the reader last looked at a series that they follow. They stay new for as long as
 * its page is open, and are known at the next visit.
 * @param series absent while it is loading
 */
export function useFreshAtVisit(series: Series | undefined): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const id = series?.id
  const latest = useLatest(series)
  useEffect(() => {
    const { current: series } = latest
    if (!series) return
    const follows = followList.store.get()
    if (freshCount(follows, series) === 0) return
    // eslint-disable-next-line react-hooks/set-state-in-effect -- an effect it is: the visit is kept on the device
    setFresh(freshIn(follows, series))
    follow(series)
    // One visit for each series: its index in another script holds the same instalments.
  }, [id, latest])
  return fresh
}
