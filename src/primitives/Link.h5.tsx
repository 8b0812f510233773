import type { MouseEvent } from 'react'
import { h5Path } from '../model/addresses'
import { openPlace } from './open-place'
import type { LinkProps } from './types'

/** A tap that the browser should handle itself: new tab, new window, download. */
const isForTheBrowser = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

/** A link inside the app: a real address, so that it works before the script runs and in a new tab. */
export function Link({ to, className, label, current, language, children }: LinkProps) {
  return (
    <a
      className={className}
      href={h5Path(to)}
      lang={language}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={event => {
        if (isForTheBrowser(event)) return
        event.preventDefault()
        void openPlace(to)
      }}
    >
      {children}
    </a>
  )
}
