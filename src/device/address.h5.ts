import { parseH5Path } from '../model/addresses'
import { whenSettled } from '../primitives/back.h5'

/** What an entry of the history is told beside what the router's own package keeps in it. */
export interface EntryState {
  /** The address with which the page was opened that shows this one, where it has another: see `showAddress`. */
  opened?: string
}

const idOf = (path: string): string | undefined => {
  const place = parseH5Path(path)
  return place && 'id' in place ? place.id : undefined
}

/**
 * Makes the address bar say where the reader is and in which script, without a new entry in the history. Who reads on
 * into the next instalment is at another address on the same page: the entry then says with which it was opened.
 * @param path from the site's root
 */
export function showAddress(path: string): void {
  whenSettled(() => {
    const { pathname, search, hash } = window.location
    // Foreign parameters stay; what was searched for is part of the place.
    if ((/[?&]q=/.test(search + path) ? pathname + search : pathname) === path) return
    const state = window.history.state as EntryState | null
    const isSame = idOf(pathname) === idOf(path)
    window.history.replaceState(
      isSame ? state : { ...state, opened: state?.opened ?? pathname },
      '',
      isSame ? path + hash : path, // the anchor is that of the other article
    )
  })
}
