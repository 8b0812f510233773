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
}

const isAnything = (_value: unknown): _value is unknown => true
/** What a page drawn ahead of the app shows of its reader. */
const NONE: readonly never[] = []

const unsaved = createStore(false)
/** Whether something of this visit could not be kept on the device. */
export const unsavedStore: Store<boolean> = unsaved

/** A list kept on the device. What is damaged or foreign under its key is moved to `<key>:aside`, never lost. */
export function createKept<T>({ key, item, limit }: KeptOptions<T>): Kept<T> {
  const store = createStore(load(key, item), () => NONE)
  let isUnsaved = false
  watchStored(key, () => {
    if (!isUnsaved) store.set(load(key, item))
  })
  return {
    store,
    change(edit) {
      // What could not be written is in memory alone: reading again would lose it.
      const items = edit(isUnsaved ? store.get() : load(key, item)).slice(-limit)
      isUnsaved = !writeStored(key, { version: VERSION, items })
      unsaved.set(isUnsaved)
      store.set(items)
      return !isUnsaved
    },
  }
}

function load<T>(key: string, item: v.GenericSchema<unknown, T>): readonly T[] {
  const raw = readStored(key, isAnything, undefined)
  if (raw === undefined || raw === null || raw === '') return []
  const envelope = v.safeParse(envelopeSchema, raw)
  const all = envelope.success ? envelope.output.items : []
  const items = all.flatMap(one => {
    const result = v.safeParse(item, one)
    return result.success ? [result.output] : []
  })
  // Only where setting it aside succeeded is the list written without it.
  if (!envelope.success || items.length < all.length) {
    if (writeStored(`${key}:aside`, raw)) writeStored(key, { version: VERSION, items })
  }
  return items
}
