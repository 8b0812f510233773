import { whenSettled } from '../primitives/back.h5'

/**
 * Makes the address bar say where the reader is and in which script, without a new entry in the history.
 * @param path from the site's root
 */
export function showAddress(path: string): void {
  whenSettled(() => {
    if (window.location.pathname === path) return
    window.history.replaceState(window.history.state, '', path + window.location.hash)
  })
}
