/** Things kept in memory by their names, so many at most: the one longest unasked is forgotten first. */
export interface Shelf<T> {
  get: (name: string) => T | undefined
  set: (name: string, thing: T) => void
}

export function createShelf<T>(most: number): Shelf<T> {
  const things = new Map<string, T>()
  const set = (name: string, thing: T): void => {
    // Deleted and set again, it moves to the end.
    things.delete(name)
    things.set(name, thing)
    const [oldest] = things.keys()
    if (things.size > most && oldest !== undefined) things.delete(oldest)
  }
  return {
    get(name) {
      const thing = things.get(name)
      if (thing !== undefined) set(name, thing)
      return thing
    },
    set,
  }
}
