/** Pictures that a page sets as the background of an element that holds nothing else: editors do, to crop them. */
import type { Element } from 'hast'
import { attribute, find } from './nodes'
import { webAddress, type Picture } from './pictures'
import { declarations, isHidden } from './style'
import { visibleText } from './unseen'

/** Behind text or another picture, or tiled, it is ornament. */
export function isBackground(element: Element): boolean {
  if (nameOf(element) === undefined || isTiled(element) || isHidden(element)) return false
  return visibleText(element).trim() === '' && !find(element, isPicture)
}

const isPicture = (element: Element): boolean => element.tagName === 'img' || nameOf(element) !== undefined

const isTiled = (element: Element): boolean =>
  ['background', 'background-repeat'].some(name =>
    /(?<!no-)\brepeat\b/.test(declarations(element).get(name) ?? ''),
  )

export function backgroundOf(element: Element, base: string | undefined): Picture | undefined {
  const name = nameOf(element)
  const address = name === undefined ? undefined : webAddress(name, base)
  return address === undefined ? undefined : { src: address, address, local: [] }
}

const NAMED = /^\s*background(?:-image)?\s*:/i

/** What the style names in `url(…)`, by the first declaration that does; an address may hold a semicolon itself. */
function nameOf(element: Element): string | undefined {
  const style = attribute(element, 'style') ?? ''
  let at = 0
  for (const declaration of style.split(';')) {
    const opens = NAMED.test(declaration) ? declaration.toLowerCase().indexOf('url(') : -1
    if (opens >= 0) {
      const start = at + opens + 'url('.length
      const end = style.indexOf(')', start)
      const name = /^\s*["']?([^"']+)/.exec(end < 0 ? '' : style.slice(start, end))?.[1]?.trim()
      if (name) return name
    }
    at += declaration.length + 1
  }
  return undefined
}
