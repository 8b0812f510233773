import { useSyncExternalStore } from 'react'

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

/** The store's value now; the component draws again when it changes. */
export const useStore = <T>(store: Store<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, store.getFirst)

/**
 * What follows from the store's value; the component draws again when that changes, not with every change of the value.
 * @param derive gives for the same value the same result, by `Object.is`
 */
export const useDerived = <T, D>(store: Store<T>, derive: (value: T) => D): D =>
  useSyncExternalStore(
    store.subscribe,
    () => derive(store.get()),
    () => derive(store.getFirst()),
  )
