/** What an element's own `style` attribute says, as far as an import cares. */
import type { Element } from 'hast'
import type { Marks } from '../source/inlines'
import { attribute } from './nodes'

/** Declarations by property, in lower case; the last one wins. Values that hold `;` are cut: none of ours do. */
export function declarations(element: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const declaration of (attribute(element, 'style') ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration.slice(colon + 1).toLowerCase()
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.replace('!important', '').trim())
  }
  return found
}

/**
 * Not drawn for readers. `visibility` and `opacity` do not count: pages hide their body so until scripts run.
 */
export const isHidden = (element: Element): boolean =>
  element.properties.hidden === true || declarations(element).get('display') === 'none'

const MARKS: Readonly<Record<string, Marks>> = {
  strong: { strong: true },
  b: { strong: true },
  em: { emphasis: true },
  i: { emphasis: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
}

/** The marks of text within an element: those around it, its own, and those that its style sets or ends. */
export function marksWithin(element: Element, around: Marks): Marks {
  const { strong, ...others } = { ...around, ...MARKS[element.tagName] }
  const style = declarations(element)
  const weight = style.get('font-weight')
  const isStrong = weight === undefined || weight === 'inherit' ? strong === true : isBold(weight)
  return {
    ...others,
    ...(isStrong ? { strong: true } : {}),
    ...(style.get('font-style') === 'italic' ? { emphasis: true } : {}),
    ...(style.get('text-decoration')?.includes('line-through') ? { strike: true } : {}),
  }
}

const isBold = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600

/** Whether a paragraph is set as captions are: centred or small. Nothing where its style does not say. */
export function isSetLikeCaption(element: Element): boolean | undefined {
  const style = declarations(element)
  const align = style.get('text-align')
  const size = style.get('font-size')
  if (size?.endsWith('px') && Number.parseFloat(size) <= SMALL) return true
  return align === undefined ? undefined : align === 'center'
}

/** Pixels; running text on phones is 15 to 17. */
const SMALL = 13
