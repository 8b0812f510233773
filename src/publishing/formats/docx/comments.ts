/** Comments in the margin of a Word document, and the words that each is about. */
import type { Comment } from '../../source/model'
import {
  attributeOf,
  elementsIn,
  isElement,
  localName,
  outermost,
  parseXml,
  textOf,
  type Element,
} from './xml'

/** Enough to find the place by. */
const LONGEST_PLACE = 60
/** The model's bound for a line. */
const LONGEST_COMMENT = 2_000

/** @param comments,document parts of the document, where it has them */
export function readComments(comments: string | undefined, document: string | undefined): Comment[] {
  if (comments === undefined) return []
  const places = document === undefined ? new Map<string, string>() : placesIn(document)
  return elementsIn(parseXml(comments))
    .flatMap(root => outermost(root, 'comment'))
    .flatMap((comment): Comment[] => {
      const text = onOneLine(outermost(comment, 'p').map(textOf).join(' ')).slice(0, LONGEST_COMMENT)
      const by = onOneLine(attributeOf(comment, 'author') ?? '')
      const on = onOneLine(places.get(attributeOf(comment, 'id') ?? '') ?? '')
      if (text === '') return []
      return [
        {
          ...(by ? { by } : {}),
          ...(on ? { on: Array.from(on).slice(0, LONGEST_PLACE).join('') } : {}),
          text,
        },
      ]
    })
}

/** The text between the beginning and the end of each comment's range. */
function placesIn(document: string): Map<string, string> {
  const places = new Map<string, string>()
  const open = new Set<string>()
  const visit = (element: Element): void => {
    const id = attributeOf(element, 'id') ?? ''
    switch (localName(element)) {
      case 'commentRangeStart':
        open.add(id)
        break
      case 'commentRangeEnd':
        open.delete(id)
        break
      case 't':
        for (const one of open) places.set(one, (places.get(one) ?? '') + textOf(element))
        break
      default:
        for (const child of element.children) if (isElement(child)) visit(child)
    }
  }
  for (const root of elementsIn(parseXml(document))) visit(root)
  return places
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
