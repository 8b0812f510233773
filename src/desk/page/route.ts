/** Where in the desk somebody is: the part of the address behind `#`, so that a proxy may serve it under any path. */
import { useSyncExternalStore } from 'react'

/** `#/edit/jin-wei/li-nan` → `edit`, `jin-wei`, `li-nan`. */
export const segmentsOf = (hash: string): string[] =>
  hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent)

/** The address of a place in the desk, for links. */
export const hashOf = (...segments: readonly string[]): string =>
  `#/${segments.map(encodeURIComponent).join('/')}`

const listen = (tell: () => void): (() => void) => {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}

export const useHash = (): string => useSyncExternalStore(listen, () => location.hash)
