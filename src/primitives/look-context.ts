import { createContext, type CSSProperties } from 'react'
import type { Language } from '../words'

interface PageLook {
  className: string
  style?: CSSProperties
  /** Of the interface's words. */
  language: Language
}

/** What a page tells all that is drawn on it or above it: the look that it bears itself (mini-program), its words. */
export const LookContext = createContext<PageLook>({ className: '', language: 'zh-Hans' })
