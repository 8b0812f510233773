/** An article's text as HTML for feeds: what their readers draw everywhere, and nothing that asks for a style or script. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block, Image, Inline, List } from '../../../model/schema'
import { isFigures, MARKS } from '../../../model/values'
import { linesOf } from '../../../model/walk'

/** @param library address that pictures lie below; where it is not known, their captions stand alone */
export function contentOf(blocks: readonly Block[], library: string | undefined): string {
  return toHtml({ type: 'root', children: blocks.flatMap(block => elementsOf(block, library)) })
}

const text = (value: string): ElementContent => ({ type: 'text', value })

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children })

function elementsOf(block: Block, library: string | undefined): Element[] {
  switch (block.type) {
    case 'heading':
      return [element(`h${block.level}`, runs(block.content))]
    case 'figure':
      return framed(block.image ? [picture(block.image, block.alt, library)] : [], block.caption)
    case 'audio':
    case 'video':
      return framed([element('a', [text(block.alt || block.src)], { href: block.src })], block.caption)
    case 'quote':
      return [
        element(
          'blockquote',
          block.paragraphs.map(words => element('p', runs(words))),
        ),
      ]
    case 'list':
      return [block.quoted ? element('blockquote', [listOf(block)]) : listOf(block)]
    case 'table':
      return [
        element('table', [
          ...(block.header ? [row('th', block.header)] : []),
          ...block.rows.map(cells => row('td', cells)),
        ]),
      ]
    case 'code':
      return [element('pre', [element('code', [text(block.text)])])]
    case 'notes':
      return [
        element(
          'ol',
          block.items.map(words => element('li', runs(words))),
        ),
      ]
    case 'divider':
      return [element('hr', [])]
    default:
      return linesOf(block).map(cells => element('p', cells.flatMap(runs)))
  }
}

/** A figure without picture and caption is none: readers of feeds can do nothing with a place for one. */
function framed(inside: (Element | undefined)[], caption: readonly Inline[] | undefined): Element[] {
  const shown = inside.filter(one => one !== undefined)
  const said = caption ? [element('figcaption', runs(caption))] : []
  return shown.length + said.length > 0 ? [element('figure', [...shown, ...said])] : []
}

const picture = (
  { src, width, height }: Image,
  alt: string,
  library: string | undefined,
): Element | undefined =>
  library === undefined
    ? undefined
    : element('img', [], { src: `${library}/${src.replace(/^\//, '')}`, alt, width, height })

const listOf = ({ ordered, start, items }: List): Element =>
  element(
    ordered ? 'ol' : 'ul',
    items.map(({ content, list }) => element('li', [...runs(content), ...(list ? [listOf(list)] : [])])),
    start === undefined ? {} : { start },
  )

const row = (cell: 'th' | 'td', cells: readonly Inline[][]): Element =>
  element(
    'tr',
    cells.map(words => element(cell, runs(words))),
  )

const runs = (content: readonly Inline[]): ElementContent[] => content.flatMap(runOf)

function runOf(inline: Inline): ElementContent[] {
  if (typeof inline === 'string') return lines(inline)
  if (inline.note !== undefined) return [element('sup', [text(String(inline.note))])]
  let inside = lines(inline.text)
  if (inline.ruby !== undefined) inside = [element('ruby', [...inside, ...reading(inline.ruby)])]
  // Figures are raised by their own characters.
  const marks = isFigures(inline.text) ? MARKS.slice(2) : MARKS
  for (const [mark, tagName] of marks) if (inline[mark]) inside = [element(tagName, inside)]
  return inline.href === undefined ? inside : [element('a', inside, { href: inline.href })]
}

/** In brackets where a feed's reader knows no ruby. */
const reading = (words: string): ElementContent[] => [
  element('rp', [text('(')]),
  element('rt', [text(words)]),
  element('rp', [text(')')]),
]

const lines = (words: string): ElementContent[] =>
  words.split('\n').flatMap((line, at) => [...(at > 0 ? [element('br', [])] : []), text(line)])
