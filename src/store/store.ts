import { startTransition, useCallback, useEffect, useInsertionEffect, useRef, useState } from 'react'
import { firstPage } from './first-page'

export interface Store<T> {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
  /** The value to draw with: until a prerendered page has been taken over, the one that it was drawn with. */
  shown: () => T
}

/** What a component needs of a store to be drawn with it. */
export type Watchable<T> = Pick<Store<T>, 'shown' | 'subscribe'>

/** Whether the HTML that shows the first page has been taken over, so that screens may show what this device knows. */
let isHydrated = false
/** Of each store that a prerendered page may be drawn otherwise from: tells whoever watches it. */
const tellers = new Set<() => void>()

/**
 * A value that screens can watch: every screen in the page stack sees the same one.
 * @param first what a prerendered page was drawn with, where that is not the value itself; the same one each time. Such
 *   stores last as long as the app
 */
export function createStore<T>(initial: T, first?: () => T | undefined): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  if (first) tellers.add(tell)
  return {
    get: () => value,
    shown: () => (isHydrated || firstPage() === undefined ? value : (first?.() ?? value)),
    set(next) {
      if (Object.is(next, value)) return
      value = next
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Has screens show what this device knows, beside what the HTML of the first page was drawn with. */
export function markHydrated(): void {
  isHydrated = true
  for (const tell of tellers) tell()
}

/** The store's value now; the component draws again when it changes. */
export const useStore = <T>(store: Watchable<T>): T => useDerived(store, itself)

const itself = <T>(value: T): T => value

/**
 * What follows from the store's value; the component draws again when that changes, not with every change of the value.
 * React's own `useSyncExternalStore` would draw all at once what differs from the HTML: on a slow phone that is one
 * long task. Here whoever changes a store says how urgent it is, by `startTransition`; so what is drawn has to be state.
 * @param derive gives for the same value the same result, by `Object.is`
 */
export function useDerived<T, D>(store: Watchable<T>, derive: (value: T) => D): D {
  const [held, hold] = useState(() => ({ store, value: store.shown() }))
  const shown = derive(held.store === store ? held.value : store.shown())
  const latest = useRef({ derive, shown })
  useInsertionEffect(() => {
    latest.current = { derive, shown }
  })
  const look = useCallback(() => {
    const value = store.shown()
    if (!Object.is(latest.current.derive(value), latest.current.shown)) hold({ store, value })
  }, [store])
  // The value may have changed since the component was drawn, and another thing may follow from it now.
  useEffect(() => startTransition(look))
  useEffect(() => store.subscribe(look), [store, look])
  return shown
}
