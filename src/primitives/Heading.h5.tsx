import { createElement } from 'react'
import type { HeadingProps } from './types'

/** A heading: `h1` to `h4`. */
export function Heading({ level, id, className, language, children }: HeadingProps) {
  return createElement(`h${level}`, { id, className, lang: language }, children)
}
