/** Lists that this device keeps for its reader: bookmarks, highlights, history, … One storage key for each. */
import * as v from 'valibot'
import { readStored, writeStored } from '../storage'
import { createStore, type Store } from '../store'
import { watchStored } from './storage-watch'

/** Raised when what an item means changes; a list of another version is set aside, not guessed at. */
const VERSION = 1
const envelopeSchema = v.object({ version: v.literal(VERSION), items: v.array(v.unknown()) })

interface KeptOptions<T> {
  /** Storage key. */
  key: string
  /** What one item must be; others are set aside. */
  item: v.GenericSchema<unknown, T>
  /** What tells one item from another: of two that are the same, the later one counts. */
  identity: (item: T) => string
  /** Number of items above which the oldest go. */
  limit: number
}

export interface Kept<T> {
  store: Store<readonly T[]>
  /**
   * Changes the list, oldest first, as it is stored at this moment: another tab may have written since.
   * @returns false where the device could not keep it (storage full or forbidden): it then lasts for this visit
   */
  change: (edit: (items: readonly T[]) => readonly T[]) => boolean
  /**
   * Takes in items from elsewhere, another device say, and loses none of its own.
   * @param foreign anything; what is no item is passed over
   */
  merge: (foreign: readonly unknown[]) => Merged
}

export interface Merged {
  /** Items that were not known. */
  taken: number
  /** Items that are none, or none of this version. */
  refused: number
  /** As `change` returns it. */
  isKept: boolean
}

/** Milliseconds since 1970, as far as a date can tell. */
export const timeSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))

const isAnything = (_value: unknown): _value is unknown => true
/** What a page drawn ahead of the app shows of its reader. */
const NONE: readonly never[] = []

/** A list kept on the device. What is damaged or foreign under its key is moved to `<key>:aside`, never lost. */
export function createKept<T>({ key, item, identity, limit }: KeptOptions<T>): Kept<T> {
  const store = createStore(load(key, item), () => NONE)
  let isUnsaved = false
  watchStored(key, () => {
    if (!isUnsaved) store.set(load(key, item))
  })
  const change: Kept<T>['change'] = edit => {
    // What could not be written is in memory alone: reading again would lose it.
    const items = edit(isUnsaved ? store.get() : load(key, item)).slice(-limit)
    isUnsaved = !writeStored(key, { version: VERSION, items })
    store.set(items)
    return !isUnsaved
  }
  return {
    store,
    change,
    merge(foreign) {
      const sound = soundIn(foreign, item)
      let taken = 0
      const isKept = change(items => {
        const all = new Map(items.map(one => [identity(one), one]))
        for (const one of sound) {
          const known = all.get(identity(one))
          if (known === undefined) taken += 1
          if (known === undefined || timeOf(one) > timeOf(known)) all.set(identity(one), one)
        }
        return [...all.values()].sort((one, other) => timeOf(one) - timeOf(other))
      })
      return { taken, refused: foreign.length - sound.length, isKept }
    },
  }
}

const timeOf = (item: unknown): number =>
  typeof item === 'object' && item !== null && 'time' in item && typeof item.time === 'number' ? item.time : 0

const soundIn = <T>(all: readonly unknown[], item: v.GenericSchema<unknown, T>): T[] =>
  all.flatMap(one => {
    const result = v.safeParse(item, one)
    return result.success ? [result.output] : []
  })

function load<T>(key: string, item: v.GenericSchema<unknown, T>): readonly T[] {
  const raw = readStored(key, isAnything, undefined)
  if (raw === undefined || raw === null || raw === '') return NONE
  const envelope = v.safeParse(envelopeSchema, raw)
  const all = envelope.success ? envelope.output.items : []
  const items = soundIn(all, item)
  // Only where setting it aside succeeded is the list written without it.
  if (!envelope.success || items.length < all.length) {
    if (writeStored(`${key}:aside`, raw)) writeStored(key, { version: VERSION, items })
  }
  return items
}
