import type { CSSProperties } from 'react'
import { SURROUNDS, type PaintedTheme } from './themes'

/** Where `src/prerender/look-script.ts` finds the look before anything is drawn, so that no wrong theme or size flashes. */
const KEY = 'reader:look'
/** The same of the colour that the browser's own bars take; absent where they follow the system. */
const PAPER_KEY = 'reader:paper'
/** Classes that the document bears for other reasons. */
const OTHERS = ['has-sheet', 'has-aloud']

/** Sets the document's look and the browser's bars, and keeps both for the first moment of the next visit. */
export function applyLook(look: string): void {
  const root = document.documentElement
  const others = OTHERS.filter(name => root.classList.contains(name))
  root.className = [look, ...others].filter(Boolean).join(' ')
  const theme = /\btheme-(\w+)/.exec(look)?.[1] as PaintedTheme | undefined
  for (const bars of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    bars.content = SURROUNDS[theme ?? (bars.getAttribute('media')?.includes('dark') ? 'dark' : 'light')].paper
  try {
    localStorage.setItem(KEY, look)
    if (theme) localStorage.setItem(PAPER_KEY, SURROUNDS[theme].paper)
    else localStorage.removeItem(PAPER_KEY)
  } catch {
    // Storage forbidden or full: the next visit begins in the default look.
  }
}

/** On H5 the document bears the look, and the page needs none of its own. */
export const usePageLook = (): { className: string; style?: CSSProperties } => ({ className: '' })
