import { whenSettled } from '../primitives/back.h5'

/**
 * Makes the address bar say where the reader is and in which script, without a new entry in the history.
 * @param path from the site's root
 */
export function showAddress(path: string): void {
  whenSettled(() => {
    const { pathname, search } = window.location
    // Foreign parameters stay; what was searched for is part of the place.
    if ((/[?&]q=/.test(search + path) ? pathname + search : pathname) === path) return
    window.history.replaceState(window.history.state, '', path + window.location.hash)
  })
}
