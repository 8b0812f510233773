import type { ReactNode } from 'react'

/** What stands below a text: on a page it comes with it. */
export const Later = ({ children }: { children: ReactNode }) => <>{children}</>
