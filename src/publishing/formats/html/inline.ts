/** What flows within a line, and what begins and ends a block. */
import type { Element } from 'hast'
import { hasClass } from './nodes'
import { declarations } from './style'

/** Elements that text flows through; all others begin and end a block. */
const INLINE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p output q rb rp rt
  ruby s samp small span strike strong sub sup time tt u var wbr math mi mn mo mrow msup msub mfrac msqrt
  mtext semantics`.split(/\s+/),
)

const isDrawnAsBlock = (element: Element): boolean =>
  ['block', 'flex', 'grid', 'table'].includes(declarations(element).get('display') ?? '') ||
  hasClass(element, 'katex-display')

/** Whether an element stands within a line, by its kind and as its style draws it. */
export const isInline = (element: Element): boolean => INLINE.has(element.tagName) && !isDrawnAsBlock(element)
