/** Pictures that a page sets as the background of an element that holds nothing else: editors do, to crop them. */
import type { Element } from 'hast'
import { attribute, find } from './nodes'
import { webAddress, type Picture } from './pictures'
import { isHidden } from './style'
import { visibleText } from './unseen'

const BACKGROUND = /(?:^|;)\s*background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)["']?\s*\)/i
const TILED = /background(?:-repeat)?\s*:[^;]*(?<!no-)\brepeat\b/i

/** Behind text or another picture, or tiled, it is ornament. */
export function isBackground(element: Element): boolean {
  const style = attribute(element, 'style') ?? ''
  if (!BACKGROUND.test(style) || TILED.test(style) || isHidden(element)) return false
  return visibleText(element).trim() === '' && !find(element, isPicture)
}

const isPicture = (element: Element): boolean =>
  element.tagName === 'img' || BACKGROUND.test(attribute(element, 'style') ?? '')

export function backgroundOf(element: Element, base: string | undefined): Picture | undefined {
  const name = BACKGROUND.exec(attribute(element, 'style') ?? '')?.[1]?.trim()
  const address = name === undefined ? undefined : webAddress(name, base)
  return address === undefined ? undefined : { src: address, address, local: [] }
}
