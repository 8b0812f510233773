import { createElement } from 'react'
import type { HeadingProps } from './types'

/** A heading: `h1` to `h4`. */
export function Heading({ level, id, className, label, language, children }: HeadingProps) {
  return createElement(`h${level}`, { id, className, lang: language, 'aria-label': label }, children)
}
