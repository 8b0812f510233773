import type { CSSProperties } from 'react'

/** Where `index.html` finds the look before anything is drawn, so that no wrong theme or size flashes. */
const KEY = 'reader:look'
/** Classes that the document bears for other reasons. */
const OTHERS = ['has-sheet', 'has-aloud']

/** Sets the document's look, and keeps it for the first moment of the next visit. */
export function applyLook(look: string): void {
  const root = document.documentElement
  const others = OTHERS.filter(name => root.classList.contains(name))
  root.className = [look, ...others].filter(Boolean).join(' ')
  try {
    localStorage.setItem(KEY, look)
  } catch {
    // Storage forbidden or full: the next visit begins in the default look.
  }
}

/** On H5 the document bears the look, and the page needs none of its own. */
export const usePageLook = (): { className: string; style?: CSSProperties } => ({ className: '' })
