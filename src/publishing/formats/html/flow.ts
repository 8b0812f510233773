/** Nodes of a page → pieces, in the order in which readers see them. */
import type { Element, Nodes, Text } from 'hast'
import { plainText } from '../../../model/schema'
import { ownValue } from '../../../model/table'
import { HARD_BREAK, toInlines, type Marks, type Run } from '../../source/inlines'
import { isLineIndex, readCode } from './code'
import { formulaOf, isFormulaDrawing, isWithinText } from './formulas'
import { isInline } from './inline'
import { collapse, toParagraphRuns } from './lines'
import { hrefOf } from './links'
import { readList } from './lists'
import { mathmlText } from './mathml'
import { attribute, find, findAll, isElement, lineOf, rawText } from './nodes'
import type { FlowPiece, Page } from './page'
import { asHeading, asQuote, readFigure } from './shapes'
import { backgroundOf, isBackground } from './backgrounds'
import type { SourceMedia } from '../../source/model'
import { rubyRuns } from './ruby'
import { readMedia } from './media'
import { noteOf } from './notes'
import { meaningOf } from './pictures'
import { isHidden, isSetLikeCaption, marksWithin } from './style'
import { readTable } from './tables'
import { MACHINERY, nameOfEmbed, whyLeftOut } from './unseen'

/** What holds for everything below an element. */
interface Around {
  marks: Marks
  likeCaption: boolean
  /** A picture in a `<figure>` is one, however narrow. */
  inFigure?: boolean
}

interface Handling {
  line: number
  /** Reads what lies within, with what holds there. */
  read: (nodes: readonly Nodes[]) => FlowPiece[]
  page: Page
  within: Around
}

type Handler = (element: Element, handling: Handling) => FlowPiece[]

const heading: Handler = ({ children, tagName }, { page }) =>
  asHeading(readNodes(children, page), Number(tagName[1]))
const list: Handler = (element, { line, read, page }) => readList(element, line, read, page)
const code: Handler = (element, { line, read, page }) => [
  ...readCode(element, line, page),
  ...read(findAll(element, ({ tagName }) => tagName === 'img')),
]

/** What each element that is a block by its name becomes; all others are what they hold. */
const BLOCK_HANDLERS: Readonly<Record<string, Handler>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: (_, { line }) => [divider(line)],
  ul: list,
  ol: list,
  table: (element, { line, read }) => readTable(element, line, read),
  pre: code,
  listing: code,
  blockquote: (element, { read }) => asQuote(read(element.children)),
  figure(element, { read, within }) {
    within.inFigure = true
    return readFigure(element, read)
  },
}

const divider = (line: number): FlowPiece => ({ line, text: '', content: [], block: { type: 'divider' } })

/** Read nodes; text that is left out goes to the page's account. */
export function readNodes(nodes: readonly Nodes[], page: Page): FlowPiece[] {
  return new Flow(page).read(nodes, { marks: {}, likeCaption: false })
}

class Flow {
  private readonly pieces: FlowPiece[] = []
  private runs: Run[] = []
  private line: number | undefined

  constructor(private readonly page: Page) {}

  read(nodes: readonly Nodes[], around: Around): FlowPiece[] {
    for (const node of nodes) this.walk(node, around)
    this.endBlock(around)
    return this.pieces
  }

  private walk(node: Nodes, around: Around): void {
    if (node.type === 'text') this.addText(node, around.marks)
    else if (node.type === 'root') for (const child of node.children) this.walk(child, around)
    else if (isElement(node) && (!MACHINERY.has(node.tagName) || formulaOf(node) !== undefined))
      this.walkElement(node, around)
  }

  private walkElement(element: Element, around: Around): void {
    const note = noteOf(element, this.page.notes)
    const formula = formulaOf(element)
    const reason = whyLeftOut(element)
    const media = readMedia(element, this.page.base)
    if (note !== undefined) this.runs.push({ text: '', marks: { note } })
    else if (formula !== undefined) this.addFormula(element, formula, around)
    else if (element.tagName === 'math') this.addMathml(element, around)
    else if (isFormulaDrawing(element) && find(element, isMathml))
      this.walk(find(element, isMathml) ?? element, around)
    else if (isFormulaDrawing(element)) this.page.leaveOut(element, 'drawing of a formula')
    else if (isLineIndex(element)) this.page.leaveOut(element, 'line numbers')
    else if (media && !isHidden(element)) this.addMedia(media, element, around)
    else if (isBackground(element)) this.addBackground(element)
    else if (reason !== undefined) this.leaveOut(element, reason)
    else if (element.tagName === 'br') this.runs.push({ text: HARD_BREAK, marks: {} })
    else if (element.tagName === 'img' || element.tagName === 'amp-img') this.addImage(element, around)
    else if (element.tagName === 'noscript') this.walkNoscript(element, around)
    else if (isInline(element)) this.walkInline(element, around)
    else this.walkBlock(element, around)
  }

  private walkInline(element: Element, around: Around): void {
    const href = element.tagName === 'a' ? hrefOf(element, this.page.base) : undefined
    const marks = { ...marksWithin(element, around.marks), ...(href === undefined ? {} : { href }) }
    const readings = element.tagName === 'ruby' ? rubyRuns(element, marks) : undefined
    if (readings) {
      this.line ??= lineOf(element)
      this.runs.push(...readings)
    } else for (const child of element.children) this.walk(child, { ...around, marks })
  }

  private walkBlock(element: Element, around: Around): void {
    this.endBlock(around)
    const line = lineOf(element) ?? this.line ?? 1
    const within: Around = {
      marks: marksWithin(element, around.marks),
      likeCaption: element.tagName === 'center' || (isSetLikeCaption(element) ?? around.likeCaption),
      ...(around.inFigure ? { inFigure: true } : {}),
    }
    const read = (nodes: readonly Nodes[]): FlowPiece[] => new Flow(this.page).read(nodes, within)
    const handle = ownValue(BLOCK_HANDLERS, element.tagName)
    if (handle) this.pieces.push(...handle(element, { line, read, page: this.page, within }))
    else {
      for (const child of element.children) this.walk(child, within)
      this.endBlock(within)
    }
  }

  /** What browsers without scripts show instead: most often the picture before it, once more. */
  private walkNoscript(element: Element, around: Around): void {
    const isRepeat = this.pieces.at(-1)?.block?.type === 'figure' && rawText(element).trim() === ''
    if (!isRepeat) for (const child of element.children) this.walk(child, around)
  }

  private addText(node: Text, marks: Marks): void {
    const text = collapse(node.value)
    if (text.trim()) this.line ??= node.position?.start.line
    if (text) this.runs.push({ text: marks.code ? text.replaceAll('\n', ' ') : text, marks })
  }

  private addFormula(element: Element, formula: string, around: Around): void {
    if (isWithinText(element, isInline(element))) {
      this.runs.push({ text: formula.replace(/\s+/g, ' '), marks: { code: true } })
      return
    }
    this.endBlock(around)
    const block = { type: 'code' as const, language: 'tex', text: formula }
    this.pieces.push({ line: lineOf(element) ?? 1, text: formula, content: [], block })
  }

  /** A formula that no TeX stands beside, as a line of text. */
  private addMathml(math: Element, around: Around): void {
    const isWithin = attribute(math, 'display') !== 'block'
    if (!isWithin) this.endBlock(around)
    this.line ??= lineOf(math)
    this.runs.push({ text: mathmlText(math), marks: around.marks })
    if (!isWithin) this.endBlock(around)
  }

  private addImage(image: Element, around: Around): void {
    const meaning = meaningOf(image, this.page.base)
    switch (meaning.kind) {
      case 'text':
        this.runs.push({ text: collapse(meaning.text), marks: around.marks })
        break
      case 'sign':
        this.page.note('', lineOf(image) ?? 1, `sign within a sentence: ${meaning.name}`, true)
        break
      case 'strip':
      case 'picture': {
        this.endBlock(around)
        const { picture, alt } = meaning
        if (meaning.kind === 'strip' && !around.inFigure && !alt) {
          const line = lineOf(image) ?? 1
          this.pieces.push(divider(line))
          this.page.note('', line, `narrow picture, taken as a divider: ${picture?.src ?? ''}`, true)
          break
        }
        const src = picture && this.page.addPicture(picture)
        const words = collapse(alt).replace(/\s+/g, ' ').trim().slice(0, LONGEST_ALT)
        const block = { type: 'figure' as const, ...(src ? { src } : {}), alt: words }
        this.pieces.push({ line: lineOf(image) ?? 1, text: '', content: [], block })
        break
      }
      case 'nothing':
    }
  }

  /** A picture that a page has set as the background of nothing. */
  private addBackground(element: Element): void {
    const picture = backgroundOf(element, this.page.base)
    if (!picture) return
    this.endBlock({ marks: {}, likeCaption: false })
    const block = { type: 'figure' as const, src: this.page.addPicture(picture), alt: '' }
    this.pieces.push({ line: lineOf(element) ?? 1, text: '', content: [], block })
  }

  private addMedia(block: SourceMedia, element: Element, around: Around): void {
    this.endBlock(around)
    this.pieces.push({ line: lineOf(element) ?? 1, text: '', content: [], block })
  }

  private leaveOut(element: Element, reason: string): void {
    const name = reason === 'hidden on the page' ? undefined : nameOfEmbed(element)
    this.page.leaveOut(element, name === undefined ? reason : `${reason}: ${name}`, name !== undefined)
  }

  /** End the block that is being read: its runs become paragraphs. */
  private endBlock({ likeCaption }: Around): void {
    const { runs, line = 1 } = this
    this.runs = []
    this.line = undefined
    for (const paragraph of toParagraphRuns(runs)) {
      const content = toInlines(paragraph)
      const text = plainText(content)
      const follows = this.pieces.at(-1)?.block?.type === 'figure'
      if (text.trim())
        this.pieces.push({ line, text, content, ...(follows && likeCaption ? { likeCaption: true } : {}) })
    }
  }
}

const isMathml = ({ tagName }: Element): boolean => tagName === 'math'

/** The model's bound for an alt text. */
const LONGEST_ALT = 2_000
