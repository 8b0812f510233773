/** Taking in what another device has kept. Apart from the lists themselves: few readers ever do. */
import { soundIn, type StoredList } from './stored-list'

export interface Merged {
  /** Items that were not known, and are kept now. */
  taken: number
  /** Items that are none, or none of this version. */
  refused: number
  /** As `change` returns it. */
  isKept: boolean
}

/**
 * Takes items from elsewhere into a list, as far as there is room: it loses none of its own, now or later. What is dated
 * after this moment is taken for new.
 * @param foreign anything; what is no item is passed over
 */
export function mergeInto<T>(
  { write, item, identity, limit }: StoredList<T>,
  foreign: readonly unknown[],
): Merged {
  const sound = soundIn(foreign, item).map(datedByNow)
  let taken = 0
  const isKept = write(before => {
    const all = new Map(before.items.map(one => [identity(one), one]))
    const fresh = new Map<string, T>()
    for (const one of sound) {
      const known = all.get(identity(one)) ?? fresh.get(identity(one))
      if (known === undefined || timeOf(one) > timeOf(known))
        (all.has(identity(one)) ? all : fresh).set(identity(one), one)
    }
    const room = Math.max(0, limit - all.size)
    const kept = [...fresh.values()].sort(byTime).slice(Math.max(0, fresh.size - room))
    taken = kept.length
    return {
      items: [...all.values(), ...kept].sort(byTime),
      foreign: new Set([...before.foreign, ...kept.map(identity)]),
    }
  })
  return { taken, refused: foreign.length - sound.length, isKept }
}

/** A clock that goes wrong, or a file that means harm, does not come before what its reader does from now on. */
const datedByNow = <T>(item: T): T => (timeOf(item) > Date.now() ? { ...item, time: Date.now() } : item)

const byTime = (one: unknown, other: unknown): number => timeOf(one) - timeOf(other)

const timeOf = (item: unknown): number =>
  typeof item === 'object' && item !== null && 'time' in item && typeof item.time === 'number' ? item.time : 0
