import type { ReactNode } from 'react'

/** The main landmark; the skip link leads to it by its id. */
export function Main({ id, children }: { id: string; children: ReactNode }) {
  return (
    <main id={id} className="content" tabIndex={-1}>
      {children}
    </main>
  )
}
