/** Formulas of Word (Office Math, ECMA-376 part 1, 22.1) → a line of text, as people type formulas. */
import { attributeOf, childNamed, elementsIn, localName, textOf, type Element } from './xml'

/** a²+b² is `a^2+b^2`, one half is `1/2`; parts of more than one character stand in brackets. */
export function mathText(formula: Element): string {
  return elementsIn(formula).map(textOfPart).join('')
}

function textOfPart(part: Element): string {
  const of = (name: string): string => {
    const found = childNamed(part, name)
    return found ? mathText(found) : ''
  }
  switch (localName(part)) {
    case 'f':
      return `${bracketed(of('num'))}/${bracketed(of('den'))}`
    case 'sSup':
      return `${bracketed(of('e'))}^${bracketed(of('sup'))}`
    case 'sSub':
      return `${bracketed(of('e'))}_${bracketed(of('sub'))}`
    case 'sSubSup':
      return `${bracketed(of('e'))}_${bracketed(of('sub'))}^${bracketed(of('sup'))}`
    case 'rad':
      return `${of('deg')}√${bracketed(of('e'))}`
    case 'nary': {
      const sign = attributeOf(childNamed(childNamed(part, 'naryPr') ?? part, 'chr'), 'val') ?? '∫'
      return `${sign}${of('sub') && `_${bracketed(of('sub'))}`}${of('sup') && `^${bracketed(of('sup'))}`}${of('e')}`
    }
    case 'd':
      return `(${elementsIn(part)
        .filter(one => localName(one) === 'e')
        .map(mathText)
        .join(',')})`
    case 't':
      return textOf(part)
    default:
      return mathText(part)
  }
}

const bracketed = (text: string): string => (/^[\p{L}\p{N}]*$|^.$/u.test(text) ? text : `(${text})`)
