/** What an element's own `style` attribute says, as far as an import cares. */
import type { Element } from 'hast'
import { tableOf } from '../../../model/table'
import type { Marks } from '../../source/inlines'
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

/** Elements that pages hide by `visibility` until their scripts run. */
const BODIES: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article'])

/**
 * Not drawn for readers. `opacity` alone does not count, nor `visibility` of what holds a page's whole text; both together
 * are how WeChat's pages wait for their scripts.
 */
export function isHidden(element: Element): boolean {
  const style = declarations(element)
  if (element.properties.hidden === true || style.get('display') === 'none') return true
  const waits = BODIES.has(element.tagName) || isZero(style.get('opacity'))
  if (style.get('visibility') === 'hidden' && !waits) return true
  // With padding it keeps a shape for a picture.
  const isShut = ['height', 'max-height', 'width'].some(side => isZero(style.get(side)))
  if (
    isShut &&
    style.get('overflow') === 'hidden' &&
    ![...style.keys()].some(name => name.startsWith('padding'))
  )
    return true
  // Around pictures and text of a size of its own it only takes out the gaps between them.
  return isZero(style.get('font-size')) && element.children.every(child => child.type !== 'element')
}

const isZero = (length: string | undefined): boolean => /^0(?:px|em|rem|%|pt|vw)?$/.test(length ?? '')

const MARKS = tableOf<Marks>({
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
  sup: { superscript: true },
  sub: { subscript: true },
})

/** The marks of text within an element: those around it, its own, and those that its style sets or ends. */
export function marksWithin(element: Element, around: Marks): Marks {
  const { strong, ...others } = { ...around, ...MARKS.get(element.tagName) }
  const style = declarations(element)
  const weight = style.get('font-weight')
  const isStrong = weight === undefined || weight === 'inherit' ? strong === true : isBold(weight)
  return {
    ...others,
    ...(isStrong ? { strong: true } : {}),
    ...(style.get('font-style') === 'italic' ? { emphasis: true } : {}),
    ...(style.get('text-decoration')?.includes('line-through') ? { strike: true } : {}),
    ...PLACES.get(style.get('vertical-align') ?? ''),
  }
}

const PLACES = tableOf<Marks>({ super: { superscript: true }, sub: { subscript: true } })

const isBold = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600

const OF_CAPTION = /(?:^|[-_])(?:fig|img|image|pic|photo)?[-_]?(?:caption|desc)(?:[-_]text)?$/i

/** Whether a paragraph is set as captions are: centred or small. Nothing where its style does not say. */
export function isSetLikeCaption(element: Element): boolean | undefined {
  const classes = element.properties.className
  if (Array.isArray(classes) && classes.some(name => typeof name === 'string' && OF_CAPTION.test(name)))
    return true
  const style = declarations(element)
  const align = style.get('text-align')
  const size = style.get('font-size')
  if (size?.endsWith('px') && Number.parseFloat(size) <= SMALL) return true
  return align === undefined ? undefined : align === 'center'
}

/** Pixels; running text on phones is 15 to 17. */
const SMALL = 13
