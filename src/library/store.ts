import { startTransition, useCallback, useEffect, useInsertionEffect, useRef, useState } from 'react'
import { firstPage } from './first-page'

export interface Store<T> {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
  /** The value of the first drawing, which takes over a page that was drawn elsewhere. */
  getFirst: () => T
}

/**
 * A value that screens can watch: every screen in the page stack sees the same one.
 * @param first what a prerendered page was drawn with, where that is not the value itself; the same one each time
 */
export function createStore<T>(initial: T, first?: () => T | undefined): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    getFirst: () => first?.() ?? value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether the HTML that shows the first page has been taken over, so that screens may show what this device knows. */
let isTakenOver = false
/** Of every component that watches a store: looks whether it has to be drawn again. */
const looks = new Set<() => void>()

/** Has screens show what this device knows, beside what the HTML of the first page was drawn with. */
export function drawOwn(): void {
  isTakenOver = true
  for (const look of looks) look()
}

const drawnFrom = <T>(store: Store<T>): T =>
  isTakenOver || firstPage() === undefined ? store.get() : store.getFirst()

/** The store's value now; the component draws again when it changes. */
export const useStore = <T>(store: Store<T>): T => useDerived(store, itself)

const itself = <T>(value: T): T => value

/**
 * What follows from the store's value; the component draws again when that changes, not with every change of the value.
 * React's own `useSyncExternalStore` would draw all at once what differs from the HTML: on a slow phone that is one
 * long task. Here whoever changes a store says how urgent it is, by `startTransition`; so what is drawn has to be state.
 * @param derive gives for the same value the same result, by `Object.is`
 */
export function useDerived<T, D>(store: Store<T>, derive: (value: T) => D): D {
  const [held, hold] = useState(() => ({ store, value: drawnFrom(store) }))
  const shown = derive(held.store === store ? held.value : drawnFrom(store))
  const latest = useRef({ derive, shown })
  useInsertionEffect(() => {
    latest.current = { derive, shown }
  })
  const look = useCallback(() => {
    const value = drawnFrom(store)
    if (!Object.is(latest.current.derive(value), latest.current.shown)) hold({ store, value })
  }, [store])
  // The value may have changed since the component was drawn, and another thing may follow from it now.
  useEffect(() => startTransition(look))
  useEffect(() => {
    looks.add(look)
    const leave = store.subscribe(look)
    return () => {
      leave()
      looks.delete(look)
    }
  }, [store, look])
  return shown
}
