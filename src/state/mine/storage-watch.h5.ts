/**
 * Tells when another tab of this browser has changed what is kept under a key.
 * @param key storage key; @param changed called after the change, also when everything was cleared
 */
export function watchStored(key: string, changed: () => void): void {
  if (typeof window === 'undefined') return // unit tests and prerendering have one tab only
  window.addEventListener('storage', event => {
    if (event.key === key || event.key === null) changed()
  })
}
