/** Lists that this device keeps for its reader: bookmarks, highlights, history, … One storage key for each. */
import * as v from 'valibot'
import { readStored, writeStored } from '../../store/storage'
import { createStore, type Store } from '../../store/store'
import { watchStored } from './storage-watch'

/** Raised when what an item means changes; a list of another version is set aside, not guessed at. */
const VERSION = 1
const envelopeSchema = v.object({
  version: v.literal(VERSION),
  items: v.array(v.unknown()),
  /** Identities of the items that were taken in from elsewhere: they go before the device's own. */
  foreign: v.optional(v.fallback(v.array(v.string()), [])),
})

interface StoredListOptions<T> {
  /** Storage key. */
  key: string
  /** What one item must be; others are set aside. */
  item: v.GenericSchema<unknown, T>
  /** What tells one item from another: of two that are the same, the later one counts. */
  identity: (item: T) => string
  /** Number of items above which the oldest go, first those that were taken in. */
  limit: number
}

export interface StoredList<T> extends StoredListOptions<T> {
  store: Store<readonly T[]>
  /**
   * Changes the list, oldest first, as it is stored at this moment: another tab may have written since.
   * @returns false where the device could not keep it (storage full or forbidden): it then lasts for this visit
   */
  change: (edit: (items: readonly T[]) => readonly T[]) => boolean
  /** As `change`, with the identities of what was taken in (`merge.ts`). */
  write: (edit: (before: Held<T>) => Held<T>) => boolean
}

/** Milliseconds since 1970, as far as a date can tell. */
export const timeSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))

const isAnything = (_value: unknown): _value is unknown => true
/** What a page drawn ahead of the app shows of its reader. */
const NONE: readonly never[] = []

/** A list kept on the device. What is damaged or foreign under its key is moved to `<key>:aside`, never lost. */
export function createStoredList<T>(options: StoredListOptions<T>): StoredList<T> {
  const { key, item, identity, limit } = options
  const stored = (): Held<T> => load(key, item)
  let held = stored()
  const store = createStore(held.items, () => NONE)
  let isUnsaved = false
  watchStored(key, () => {
    if (isUnsaved) return
    held = stored()
    store.set(held.items)
  })
  const write = (edit: (before: Held<T>) => Held<T>): boolean => {
    // What could not be written is in memory alone: reading again would lose it.
    held = edit(isUnsaved ? held : stored())
    const { items, foreign } = held
    isUnsaved = !writeStored(key, {
      version: VERSION,
      items,
      ...(foreign.size > 0 && { foreign: [...foreign] }),
    })
    store.set(items)
    return !isUnsaved
  }
  return {
    ...options,
    store,
    change: edit =>
      write(before => {
        const edited = edit(before.items)
        // What its reader has touched is the reader's own.
        const untouched = new Set(before.items)
        const foreign = new Set(
          edited
            .filter(one => untouched.has(one))
            .map(identity)
            .filter(one => before.foreign.has(one)),
        )
        const items = withinLimit(edited, limit, one => foreign.has(identity(one)))
        return { items, foreign: new Set(items.map(identity).filter(one => foreign.has(one))) }
      }),
    write,
  }
}

/** A list as it is held: `foreign` has the identities of what was taken in. */
export interface Held<T> {
  items: readonly T[]
  foreign: ReadonlySet<string>
}

/** Without what is too much: first the oldest of those that were taken in, then the oldest. */
function withinLimit<T>(items: readonly T[], limit: number, isForeign: (item: T) => boolean): readonly T[] {
  let excess = items.length - limit
  if (excess <= 0) return items
  const own = items.filter(one => !isForeign(one) || excess-- <= 0)
  return own.slice(Math.max(0, own.length - limit))
}

/** Those of some items that are what a list takes. */
export const soundIn = <T>(all: readonly unknown[], item: v.GenericSchema<unknown, T>): T[] =>
  all.flatMap(one => {
    const result = v.safeParse(item, one)
    return result.success ? [result.output] : []
  })

function load<T>(key: string, item: v.GenericSchema<unknown, T>): Held<T> {
  const raw = readStored(key, isAnything, undefined)
  if (raw === undefined || raw === null || raw === '') return { items: NONE, foreign: new Set() }
  const envelope = v.safeParse(envelopeSchema, raw)
  const all = envelope.success ? envelope.output.items : []
  const foreign = new Set(envelope.success ? envelope.output.foreign : [])
  const items = soundIn(all, item)
  // Only where setting it aside succeeded is the list written without it.
  if (!envelope.success || items.length < all.length) {
    if (writeStored(`${key}:aside`, raw)) writeStored(key, { version: VERSION, items })
  }
  return { items, foreign }
}
