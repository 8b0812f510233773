/**
 * The numbers that Word sets before paragraphs by itself. Lists of figures stay lists, which go on where they went on;
 * 一、, 第一条 and the numbers of headings become text, since the text refers to them.
 */
import { inFormat } from './number-words'
import {
  attributeOf,
  childNamed,
  elementLike,
  elementsIn,
  isElement,
  localName,
  outermost,
  parseXml,
  runOf,
  type Element,
} from './xml'

interface Level {
  format: string
  /** `第%1条`: `%1` stands for the number of the first level. */
  text: string
  start: number
}

interface Numbered {
  list: string
  level: number
}

/** What a document says of its numbers, and how far it has counted. */
export class Numbers {
  private readonly levels = new Map<string, Map<number, Level>>()
  private readonly abstractOf = new Map<string, string>()
  private readonly restarts = new Map<string, number>()
  private readonly styles = new Map<string, { numbered?: Numbered | undefined; isHeading: boolean }>()
  private readonly counts = new Map<string, number[]>()

  /** @param numbering,styles parts of the document, where it has them */
  constructor(numbering: string | undefined, styles: string | undefined) {
    for (const root of numbering ? elementsIn(parseXml(numbering)) : []) this.readNumbering(root)
    for (const root of styles ? elementsIn(parseXml(styles)) : []) {
      for (const style of outermost(root, 'style')) {
        const name = attributeOf(childNamed(style, 'name'), 'val') ?? ''
        this.styles.set(attributeOf(style, 'styleId') ?? '', {
          numbered: numberedBy(childNamed(style, 'pPr')),
          isHeading: /^(?:heading|标题|標題) ?\d$/i.test(name),
        })
      }
    }
  }

  /** The part with each number that becomes text in its paragraph. */
  settle<Node extends Element>(element: Node): Node {
    const children = element.children.map(child =>
      isElement(child) ? (localName(child) === 'p' ? this.paragraph(child) : this.settle(child)) : child,
    )
    return { ...element, children }
  }

  private readNumbering(root: Element): void {
    for (const list of elementsIn(root)) {
      if (localName(list) === 'abstractNum') {
        const levels = elementsIn(list).filter(child => localName(child) === 'lvl')
        this.levels.set(attributeOf(list, 'abstractNumId') ?? '', new Map(levels.map(readLevel)))
      } else if (localName(list) === 'num') {
        const id = attributeOf(list, 'numId') ?? ''
        this.abstractOf.set(id, attributeOf(childNamed(list, 'abstractNumId'), 'val') ?? '')
        const [restart] = outermost(list, 'startOverride')
        if (restart) this.restarts.set(id, Number(attributeOf(restart, 'val')))
      }
    }
  }

  private paragraph(paragraph: Element): Element {
    const properties = childNamed(paragraph, 'pPr')
    const named = properties && childNamed(properties, 'pStyle')
    const style = this.styles.get(attributeOf(named, 'val') ?? '')
    const numbered = numberedBy(properties) ?? style?.numbered
    const abstract = numbered && this.abstractOf.get(numbered.list)
    const levels = abstract === undefined ? undefined : this.levels.get(abstract)
    const level = numbered && levels?.get(numbered.level)
    if (!numbered || !levels || !level || level.format === 'bullet' || level.format === 'none')
      return paragraph
    const counts = this.count(abstract ?? '', numbered, level)
    if (!style?.isHeading && isPlain(level, numbered.level)) return paragraph
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = levels.get(Number(digit) - 1)
      return other ? inFormat(counts[Number(digit) - 1] ?? other.start, other.format) : ''
    })
    return withLabel(paragraph, /[\p{L}\p{N}.]$/u.test(label) ? `${label} ` : label)
  }

  private count(abstract: string, { list, level }: Numbered, { start }: Level): number[] {
    const counts = this.counts.get(abstract) ?? []
    const restart = this.restarts.get(list)
    this.restarts.delete(list)
    counts[level] = restart ?? (counts[level] === undefined ? start : counts[level] + 1)
    counts.length = level + 1
    this.counts.set(abstract, counts)
    return counts
  }
}

function readLevel(level: Element): [number, Level] {
  const valueOf = (name: string): string | undefined => attributeOf(childNamed(level, name), 'val')
  return [
    Number(attributeOf(level, 'ilvl') ?? 0),
    {
      format: valueOf('numFmt') ?? 'decimal',
      text: valueOf('lvlText') ?? '',
      start: Number(valueOf('start') ?? 1),
    },
  ]
}

function numberedBy(properties: Element | undefined): Numbered | undefined {
  const numbers = properties && childNamed(properties, 'numPr')
  const list = numbers && attributeOf(childNamed(numbers, 'numId'), 'val')
  if (!numbers || list === undefined) return undefined
  return { list, level: Number(attributeOf(childNamed(numbers, 'ilvl'), 'val') ?? 0) }
}

/** Figures with a mark, or letters and Roman numbers below them: a list shows the same, or nearly. */
const isPlain = ({ format, text }: Level, level: number): boolean =>
  (format === 'decimal' && !/\p{L}/u.test(text)) ||
  (level > 0 && /^(?:upper|lower)(?:Letter|Roman)$/.test(format))

/** The paragraph with its number as text, and in no list any more. */
function withLabel(paragraph: Element, label: string): Element {
  const properties = childNamed(paragraph, 'pPr') ?? elementLike(paragraph, 'pPr', [])
  const none = ['ilvl', 'numId'].map(name => {
    const element = elementLike(paragraph, name, [])
    const prefix = element.name.slice(0, -name.length)
    return { ...element, attributes: { [`${prefix}val`]: '0' } }
  })
  const others = properties.children.filter(child => !isElement(child) || localName(child) !== 'numPr')
  const rest = paragraph.children.filter(child => child !== properties)
  return {
    ...paragraph,
    children: [
      { ...properties, children: [...others, elementLike(paragraph, 'numPr', none)] },
      runOf(paragraph, label),
      ...rest,
    ],
  }
}
