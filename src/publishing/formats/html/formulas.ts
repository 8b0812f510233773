/** Formulas: the TeX that a page keeps beside the drawing of one. */
import type { Element } from 'hast'
import { attribute, find, hasClass, rawText } from './nodes'
import { declarations } from './style'

/** Where editors keep it: public accounts, Zhihu, Yuque and others. */
const NAMES = ['dataFormula', 'dataTex', 'dataLatex', 'dataMath']
const OF_TEX = /(?:^|[-_])(?:tex|latex|math|formula|equation)(?:[-_]|$)/i

/** The TeX of a formula; nothing for other elements. */
export function formulaOf(element: Element): string | undefined {
  const named = NAMES.map(name => attribute(element, name)).find(text => text !== undefined)
  if (named !== undefined) return named
  if (element.tagName === 'script')
    return isTexScript(element) ? rawText(element).trim() || undefined : undefined
  if (element.tagName === 'img') return isFormulaPicture(element) ? attribute(element, 'alt') : undefined
  if (element.tagName !== 'math' && !hasClass(element, 'katex', 'katex-display')) return undefined
  const source = find(
    element,
    ({ tagName, properties }) => tagName === 'annotation' && properties.encoding === 'application/x-tex',
  )
  return source && (rawText(source).trim() || undefined)
}

const isTexScript = (element: Element): boolean => attribute(element, 'type')?.startsWith('math/tex') === true

/** A picture of a formula, whose alt text is its TeX. */
function isFormulaPicture(image: Element): boolean {
  const classes = image.properties.className
  return (
    attribute(image, 'eeimg') !== undefined ||
    (Array.isArray(classes) && classes.some(name => typeof name === 'string' && OF_TEX.test(name))) ||
    /equation\?tex=|latex\.codecogs\.com/i.test(attribute(image, 'src') ?? '')
  )
}

/** The drawing of a formula, for eyes only, beside the one for machines. */
export const isFormulaDrawing = (element: Element): boolean =>
  hasClass(element, 'katex-html', 'MathJax', 'MathJax_Preview', 'MathJax_Display', 'MathJax_SVG')

/** Elements that draw a formula within its sentence, whatever else they are. */
const WITHIN: ReadonlySet<string> = new Set(['img', 'embed', 'svg', 'object', 'mjx-container', 'script'])

/** Whether a formula stands in a sentence. @param isInline whether such an element does by itself */
export function isWithinText(element: Element, isInline: boolean): boolean {
  const display = declarations(element).get('display') ?? ''
  if (display.startsWith('inline')) return true
  if (attribute(element, 'display') === 'true' || attribute(element, 'type')?.includes('mode=display'))
    return false
  return isInline || (WITHIN.has(element.tagName) && display === '')
}
