/** Formulas: the TeX that a page keeps beside the drawing of one. */
import type { Element } from 'hast'
import { attribute, find, hasClass, rawText } from './nodes'

/** The TeX of a formula; nothing for other elements. */
export function formulaOf(element: Element): string | undefined {
  const named = attribute(element, 'dataFormula')
  if (named !== undefined) return named
  if (element.tagName !== 'math' && !hasClass(element, 'katex', 'katex-display')) return undefined
  const source = find(
    element,
    ({ tagName, properties }) => tagName === 'annotation' && properties.encoding === 'application/x-tex',
  )
  return source && (rawText(source).trim() || undefined)
}

/** The drawing of a formula, for eyes only, beside the one for machines. */
export const isFormulaDrawing = (element: Element): boolean => hasClass(element, 'katex-html')
