import { createElement } from 'react'
import type { BoxProps } from './types'

/** A box: the H5 face is the HTML element that says what it is. */
export function Box({
  as = 'div',
  label,
  busy,
  live,
  current,
  decorative,
  language,
  children,
  ...rest
}: BoxProps) {
  return createElement(
    as,
    {
      ...rest,
      lang: language,
      'aria-label': label,
      'aria-busy': busy,
      'aria-live': live,
      'aria-current': current,
      'aria-hidden': decorative,
    },
    children,
  )
}
