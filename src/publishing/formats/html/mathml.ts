/** Formulas in MathML (W3C MathML Core) → a line of text, as people type formulas. */
import type { Element, Nodes } from 'hast'
import { childrenOf, isElement } from './nodes'

/** a²+b² is `a^2+b^2`, one half is `1/2`; parts of more than one character stand in brackets. */
export function mathmlText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/[\s\u2061-\u2064]+/gu, '')
  if (!isElement(node)) return childrenOf(node).map(mathmlText).join('')
  const parts = node.children.filter(isElement)
  const part = (at: number): string => bracketed(parts[at] ? mathmlText(parts[at]) : '')
  switch (node.tagName) {
    case 'annotation':
    case 'annotation-xml':
      return ''
    case 'mfrac':
      return `${part(0)}/${part(1)}`
    case 'msup':
    case 'mover':
      return `${part(0)}^${part(1)}`
    case 'msub':
    case 'munder':
      return `${part(0)}_${part(1)}`
    case 'msubsup':
    case 'munderover':
      return `${part(0)}_${part(1)}^${part(2)}`
    case 'msqrt':
      return `√${bracketed(inside(node))}`
    case 'mroot':
      return `${part(1)}√${part(0)}`
    case 'mtable':
      return parts.map(mathmlText).join('; ')
    case 'mtr':
      return parts.map(mathmlText).join(' ')
    case 'mtext':
      return childrenOf(node)
        .map(child => (child.type === 'text' ? child.value.replace(/\s+/g, ' ') : mathmlText(child)))
        .join('')
    default:
      return inside(node)
  }
}

const inside = (element: Element): string => childrenOf(element).map(mathmlText).join('')

const bracketed = (text: string): string => (/^(?:\p{N}+|.)?$/u.test(text) ? text : `(${text})`)
