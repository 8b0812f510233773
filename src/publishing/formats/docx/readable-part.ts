/**
 * A part of a Word document without what mammoth would lose in silence: fields show what they showed, formulas are
 * text, initials join their word, hidden and struck text is noted, contents lists go.
 */
import { plainHolder } from './boxes'
import { brokenFields, endOfContents } from './fields'
import { mathText } from './formulas'
import { plainRun } from './runs'
import {
  attributeOf,
  childNamed,
  elementsIn,
  isElement,
  localName,
  outermost,
  runOf,
  textOf,
  type Element,
  type ElementContent,
} from './xml'

/** Takes up what readers of the document do not get, and why. */
export type Note = (text: string, reason: string) => void

/**
 * @param related names by which the part may call its links and pictures
 * @returns the element with its parts made plain; it may be changed itself
 */
export function plainPart(root: Element, note: Note, related: ReadonlySet<string>): Element {
  const broken = brokenFields(root)
  return { ...root, children: plain(root.children, { note, broken, root, related }) }
}

interface Context {
  note: Note
  /** Its name has the prefix of Word's own elements. */
  root: Element
  /** Signs of fields that have no end. */
  broken: ReadonlySet<Element>
  related: ReadonlySet<string>
}

function plain(children: readonly ElementContent[], context: Context): ElementContent[] {
  const result: ElementContent[] = []
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (!child) continue
    const contents = isElement(child) ? endOfContents(children, at) : undefined
    const next = children[at + 1]
    if (contents !== undefined) {
      const listed = children.slice(at, contents + 1).map(textOf)
      context.note(listed.join(' ').trim(), 'contents list of the document')
      at = contents
    } else if (isElement(child) && isInitial(child) && next && isElement(next) && localName(next) === 'p') {
      result.push(...plain([joined(child, next)], context))
      at += 1
    } else result.push(...(isElement(child) ? plainElement(child, context) : [child]))
  }
  return result
}

function plainElement(element: Element, context: Context): ElementContent[] {
  if (context.broken.has(element)) return []
  const version = plainHolder(element)
  if (version) return version.map(one => withPlainBoxes(one, context))
  const children = (): ElementContent[] => plain(element.children, context)
  switch (localName(element)) {
    case 'cr':
      return [{ ...element, name: element.name.replace(/cr$/, 'br') }]
    case 'r':
      return plainRun({ ...element, children: children() }, context.note)
    case 'hyperlink':
      return isUnrelated(element, context) ? children() : [{ ...element, children: children() }]
    case 'blip':
    case 'imagedata':
      if (!isUnrelated(element, context)) return [{ ...element, children: children() }]
      context.note('picture', 'picture that the document names and does not hold')
      return []
    case 'fldSimple':
    case 'dir':
    case 'bdo':
      return children()
    case 'footnote':
    case 'endnote':
      if (!isBetween(element)) return [{ ...element, children: children() }]
      // mammoth leaves it out.
      context.note(textOf(element), 'set between the text and its notes')
      return [element]
    case 'oMath':
      return [runOf(context.root, mathText(element))]
    case 'oMathPara':
      return elementsIn(element)
        .filter(one => localName(one) === 'oMath')
        .map(one => runOf(context.root, mathText(one)))
    case 'sdt':
      if (!isContents(element)) return [{ ...element, children: children() }]
      context.note(
        textOf(childNamed(element, 'sdtContent') ?? element).trim(),
        'contents list of the document',
      )
      return []
    default:
      return [{ ...element, children: children() }]
  }
}

/** What a document has set between its text and its notes stands among the notes, by a type of its own. */
export const isBetween = (note: Element): boolean =>
  ![undefined, 'normal'].includes(attributeOf(note, 'type'))

/** It names something that the document does not know, over which mammoth fails. */
function isUnrelated(element: Element, { related }: Context): boolean {
  const name = ['id', 'embed', 'link']
    .map(key => attributeOf(element, key))
    .find(value => value !== undefined)
  return name !== undefined && !related.has(name)
}

/** What lies in the boxes of a holder that has its plain form already. */
const withPlainBoxes = (holder: Element, context: Context): Element => ({
  ...holder,
  children: holder.children.map(child =>
    isElement(child) && localName(child) === 'txbxContent'
      ? { ...child, children: plain(child.children, context) }
      : child,
  ),
})

/** A paragraph that holds nothing but the large first letter of the next one. */
const isInitial = (paragraph: Element): boolean =>
  localName(paragraph) === 'p' &&
  attributeOf(childNamed(childNamed(paragraph, 'pPr') ?? paragraph, 'framePr'), 'dropCap') !== undefined

function joined(initial: Element, paragraph: Element): Element {
  const isProperties = (child: ElementContent): boolean => isElement(child) && localName(child) === 'pPr'
  const own = initial.children.filter(child => !isProperties(child))
  const properties = paragraph.children.filter(isProperties)
  const rest = paragraph.children.filter(child => !isProperties(child))
  return { ...paragraph, children: [...properties, ...own, ...rest] }
}

const isContents = (block: Element): boolean =>
  outermost(childNamed(block, 'sdtPr') ?? block, 'docPartGallery').some(
    gallery => attributeOf(gallery, 'val') === 'Table of Contents',
  )
