import type { ReactNode } from 'react'

/** What comes and goes beside a long text: in a document it comes and goes alone. */
export const Layer = ({ children }: { children: ReactNode }) => <>{children}</>
