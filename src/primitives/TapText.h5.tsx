import { createElement } from 'react'
import type { TapTextProps } from './types'

/**
 * A run of text that can be tapped. No `button`: that would be a box of its own, which no line could break. Its text
 * stays readable as text; the name of what a tap does is its description.
 */
export function TapText({ as, className, label, onTap, children }: TapTextProps) {
  return createElement(
    as,
    { className },
    <span
      className="tap-text"
      role="button"
      tabIndex={0}
      aria-description={label}
      onClick={onTap}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onTap()
      }}
    >
      {children}
    </span>,
  )
}
