import { createContext, type CSSProperties } from 'react'

/** The look that a page bears itself (mini-program), for what is drawn outside the page's own box. */
export const LookContext = createContext<{ className: string; style?: CSSProperties }>({ className: '' })
