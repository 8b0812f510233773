/**
 * Tracked changes of Word (ECMA-376 part 1, 17.13.5): each is taken as accepted or as rejected, and the document is as if
 * nobody had tracked any. Changes of formats alone are no changes of the text.
 */
import type { Decisions, TrackedChange } from '../tracked-change'
import type { Note } from './readable-part'
import {
  attributeOf,
  childNamed,
  elementsIn,
  isElement,
  localName,
  outermost,
  textOf,
  type Element,
} from './xml'

export class Changes {
  /** Those of all parts so far, in reading order. */
  readonly all: TrackedChange[] = []
  /** Moves by their names: what leaves one place and comes to another is one change. */
  private readonly moves = new Map<string, boolean>()
  private move = ''
  private part: Element | undefined
  /** The words of all moves of a kind in the part. */
  private readonly moved = new Map<string, string>()

  /** @param note takes up the text that goes */
  constructor(
    private readonly decisions: Decisions,
    private readonly note: Note,
  ) {}

  /** A part of the document with every change settled. */
  settle(part: Element): Element {
    this.part = part
    this.moved.clear()
    return { ...part, children: this.within(part) }
  }

  private within(parent: Element, isStruck = false): Element['children'] {
    return parent.children.flatMap(child =>
      isElement(child) ? this.element(child, parent, isStruck) : [child],
    )
  }

  private element(element: Element, parent: Element, isStruck: boolean): Element['children'] {
    const kind = localName(element)
    // In properties they are marks of a paragraph or a row, which are looked at with it.
    if (localName(parent).endsWith('Pr')) return [element]
    switch (kind) {
      case 'moveFromRangeStart':
      case 'moveToRangeStart':
        this.move = attributeOf(element, 'name') ?? ''
        return [element]
      case 'ins':
        return this.isAccepted('put in', element)
          ? this.within(element, isStruck)
          : this.gone(element, 'put in', 'rejected')
      case 'del':
        return this.isAccepted('struck', element)
          ? this.gone(element, 'struck', 'accepted')
          : this.within(element, true)
      case 'moveFrom':
        return this.isMoved(element) ? this.left(element, 'moveTo') : this.within(element, true)
      case 'moveTo':
        return this.isMoved(element) ? this.within(element, isStruck) : this.left(element, 'moveFrom')
      case 'p':
        return [this.paragraph(element)]
      case 'tr':
        return this.row(element)
      default: {
        const plain = isStruck ? PLAIN.get(kind) : undefined
        const name = plain === undefined ? element.name : element.name.slice(0, -kind.length) + plain
        return [{ ...element, name, children: this.within(element, isStruck) }]
      }
    }
  }

  /** The end of a paragraph may be put in or struck by itself; mammoth joins one whose end is struck with the next. */
  private paragraph(given: Element): Element {
    const paragraph = { ...given, children: this.within(given) }
    const properties = childNamed(paragraph, 'pPr')
    const marks = properties && childNamed(properties, 'rPr')
    if (!properties || !marks) return paragraph
    const settled = marks.children.flatMap((mark): Element['children'] => {
      if (!isElement(mark)) return [mark]
      if (localName(mark) === 'ins')
        return this.isAccepted('put in', mark) ? [] : [{ ...mark, name: mark.name.replace(/ins$/, 'del') }]
      return localName(mark) !== 'del' || this.isAccepted('struck', mark) ? [mark] : []
    })
    const replace = (parent: Element, child: Element, by: Element): Element => ({
      ...parent,
      children: parent.children.map(one => (one === child ? by : one)),
    })
    const plain = replace(properties, marks, { ...marks, children: settled })
    return replace(paragraph, properties, plain)
  }

  private row(row: Element): Element['children'] {
    const properties = childNamed(row, 'trPr')
    const mark = properties && elementsIn(properties).find(one => ['ins', 'del'].includes(localName(one)))
    if (mark) {
      const kind = localName(mark) === 'ins' ? 'put in' : 'struck'
      const isAccepted = this.isAccepted(kind, mark, row)
      if (isAccepted === (kind === 'struck'))
        return this.gone(row, kind, isAccepted ? 'accepted' : 'rejected', mark)
    }
    const children = row.children.map(child =>
      child === properties
        ? { ...properties, children: properties.children.filter(one => one !== mark) }
        : child,
    )
    return [{ ...row, children: this.within({ ...row, children }) }]
  }

  private isAccepted(kind: TrackedChange['kind'], change: Element, held: Element = change): boolean {
    const by = attributeOf(change, 'author')
    const at = this.all.push({ kind, text: wordsOf(held), ...(by ? { by } : {}) }) - 1
    return typeof this.decisions === 'string' ? this.decisions === 'accept' : (this.decisions[at] ?? true)
  }

  private isMoved(element: Element): boolean {
    const known = this.moves.get(this.move)
    if (known !== undefined) return known
    const isMoved = this.isAccepted('moved', element)
    this.moves.set(this.move, isMoved)
    return isMoved
  }

  /** Text that a move takes away is said where it comes to; where it comes to nowhere, it is in the report. */
  private left(element: Element, other: string): [] {
    const words = wordsOf(element)
    if (!this.wordsMoved(other).includes(words)) this.note(words, 'moved in the document, from or to nowhere')
    return []
  }

  /** Those of a whole part are gathered once: there may be thousands of moves. */
  private wordsMoved(kind: string): string {
    const known = this.moved.get(kind)
    if (known !== undefined) return known
    const words = this.part ? outermost(this.part, kind).map(wordsOf).join('') : ''
    this.moved.set(kind, words)
    return words
  }

  private gone(element: Element, kind: string, as: string, mark: Element = element): [] {
    const by = attributeOf(mark, 'author')
    this.note(
      wordsOf(element),
      by
        ? `${kind} in the document by ${by}; the change is taken as ${as}`
        : `${kind} in the document; the change is taken as ${as}`,
    )
    return []
  }
}

/** What struck text is called, and text that stays. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['delText', 't'],
  ['delInstrText', 'instrText'],
])

const wordsOf = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim()
