import { createElement } from 'react'
import type { TextProps } from './types'

/** Running text inside a paragraph. */
export function Text({ as = 'span', className, dateTime, decorative, language, children }: TextProps) {
  return createElement(as, { className, dateTime, lang: language, 'aria-hidden': decorative }, children)
}
