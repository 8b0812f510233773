import { useContext, type ReactNode } from 'react'
import { LookContext } from './look-context'

/** The first thing that Tab reaches: past the bar, to the text. The address stays as it is. */
export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  const { language } = useContext(LookContext)
  return (
    <a
      lang={language}
      className="skip-link"
      href={`#${target}`}
      onClick={event => {
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {children}
    </a>
  )
}
