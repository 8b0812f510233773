import { useLayoutEffect, useState, useSyncExternalStore } from 'react'

const page = { isTakingOver: true }

/** To be called when the first page is the app's own: taken over from its HTML, or drawn where there was none. */
export const tookOver = (): void => {
  page.isTakingOver = false
}

/**
 * React's `useSyncExternalStore`. Preact knows nothing of its third part and, taking a page over, does not mend what
 * differs: the value that the page was drawn with is held until then.
 */
export function useExternal<T>(
  subscribe: (listener: () => void) => () => void,
  get: () => T,
  getFirst: () => T,
): T {
  const [isFirst, setFirst] = useState(page.isTakingOver)
  useLayoutEffect(() => setFirst(false), [])
  return useSyncExternalStore(subscribe, isFirst ? getFirst : get)
}
