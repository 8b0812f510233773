/** The font of a page's titles: fetched only where none of the system's serifs before it is Chinese. */
import { LIBRARY_ADDRESS } from '../model/library-address'
import { fontPath } from '../model/font-face'
import type { Page } from './drawn-page'

const fontOf = (page: Page): string | undefined =>
  'article' in page ? page.article.font : 'series' in page ? page.series.font : undefined

const addressOf = (font: string): string => `${LIBRARY_ADDRESS || '/library'}/${fontPath(font)}`

/** Where it lies; undefined where the page brings none. */
export function fontAddress(page: Page): string | undefined {
  const font = fontOf(page)
  return font && addressOf(font)
}

/** The rule by which styles know it; empty where the page brings none. */
export function fontRule(page: Page): string {
  const font = fontOf(page)
  if (font === undefined) return ''
  return `@font-face{font-family:${font};font-weight:700;font-display:optional;src:url(${addressOf(font)})}`
}
