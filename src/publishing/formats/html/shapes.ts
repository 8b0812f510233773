/** Pieces within an element → the one block that the element makes of them. */
import type { Element } from 'hast'
import { plainText, type Inline } from '../../../model/schema'
import { withoutStrong } from '../../structure/heading-text'
import { find, isElement } from './nodes'
import { isText, joinContent, type FlowPiece, type ReadNodes } from './page'

const LONGEST_HEADING = 80

/**
 * The text of a heading on one line; pictures in it follow it. What is far too long for a heading is text.
 *
 * @param depth 1 to 6, as the format counts
 */
export function asHeading(pieces: readonly FlowPiece[], depth: number): FlowPiece[] {
  const text = pieces.filter(isText)
  const [first] = text
  const others = pieces.filter(piece => !isText(piece))
  const content = joinContent(text).map(onOneLine)
  const words = plainText(content)
  if (!first) return others
  if (Array.from(words).length > LONGEST_HEADING) return [...pieces]
  const block = { type: 'heading' as const, level: 2 as const, content: content.map(withoutStrong) }
  return [{ line: first.line, text: words, content, block, depth }, ...others]
}

const onOneLine = (run: Inline): Inline =>
  typeof run === 'string' ? run.replaceAll('\n', ' ') : { ...run, text: run.text.replaceAll('\n', ' ') }

/** Paragraphs and lists are a quotation. Anything more is a part of the article that somebody wrapped in one. */
export function asQuote(pieces: FlowPiece[]): FlowPiece[] {
  if (!pieces.every(piece => isText(piece) || piece.block?.type === 'list')) return pieces
  const quotes: FlowPiece[] = []
  for (const piece of pieces) {
    const last = quotes.at(-1)
    if (piece.block?.type === 'list') quotes.push({ ...piece, block: { ...piece.block, quoted: true } })
    else if (last?.block?.type === 'quote') {
      last.block.paragraphs.push(piece.content)
      last.text += `\n${piece.text}`
    } else {
      const block = { type: 'quote' as const, paragraphs: [piece.content] }
      quotes.push({ line: piece.line, text: piece.text, content: [], block })
    }
  }
  return quotes
}

/** A picture with its `<figcaption>`; the caption of anything else, or one that is no plain text, follows it. */
export function readFigure(figure: Element, read: ReadNodes): FlowPiece[] {
  const caption = find(figure, ({ tagName }) => tagName === 'figcaption')
  const pieces = read(without(figure, caption).children)
  const words = caption ? read([caption]) : []
  const last = pieces.at(-1)
  const isPlain = words.length > 0 && words.every(({ block }) => !block || block.type === 'heading')
  if (!last?.block || !('alt' in last.block) || !isPlain) return [...pieces, ...words]
  last.text = words.map(({ text }) => text.replaceAll('\n', ' ')).join(' ')
  last.block.caption = last.text
  return pieces
}

/** An element without one of those below it, however deep that is: editors wrap captions in sections. */
const without = (element: Element, gone: Element | undefined): Element => ({
  ...element,
  children: element.children
    .filter(child => child !== gone)
    .map(child => (isElement(child) ? without(child, gone) : child)),
})

/**
 * Headings as the model ranks them, 2 to 4, whatever depths the format uses.
 *
 * @param titled whether the title is known; else a first heading that stands above all others is the title
 */
export function rankHeadings(pieces: readonly FlowPiece[], titled: boolean): FlowPiece[] {
  const depths = pieces.flatMap(({ depth }) => depth ?? [])
  const [first = 0, ...others] = depths
  const isTitle =
    !titled &&
    pieces.find(({ text }) => text !== '')?.depth !== undefined &&
    others.every(depth => depth > first)
  const ranks = [...new Set(isTitle ? others : depths)].sort((a, b) => a - b)
  return pieces.map(piece => {
    if (piece.depth === undefined || piece.block?.type !== 'heading') return piece
    const level = ([2, 3] as const)[ranks.indexOf(piece.depth)] ?? 4
    return { ...piece, block: { ...piece.block, level } }
  })
}
