/** Walks over blocks: what needs their texts, or other texts in their places, asks here and knows no kind of block. */
import type { Block, Figure, Inline, List, Media } from './blocks'
import { plainText } from './values'

/** Blocks that are text. Figures, sound and video have an alt text and a caption beside them. */
export type TextBlock = Exclude<Block, Figure | Media>

type MapInlines = (content: readonly Inline[]) => Inline[]

interface Walk<B> {
  map: (block: B, map: MapInlines) => B
  /** Its lines in reading order, each of one cell or, in a table, of several. */
  lines: (block: B) => readonly Inline[][][]
}

const line = (content: Inline[]): Inline[][] => [content]

const oneLine = <B extends { content: Inline[] }>(): Walk<B> => ({
  map: (block, map) => ({ ...block, content: map(block.content) }),
  lines: block => [line(block.content)],
})

const list: Walk<List> = {
  map: (block, map) => ({
    ...block,
    items: block.items.map(({ content, list: inner }) => ({
      content: map(content),
      ...(inner && { list: list.map(inner, map) }),
    })),
  }),
  lines: block =>
    block.items.flatMap(({ content, list: inner }) => [line(content), ...(inner ? list.lines(inner) : [])]),
}

const WALKS: { readonly [T in TextBlock['type']]: Walk<Extract<TextBlock, { type: T }>> } = {
  heading: oneLine(),
  paragraph: oneLine(),
  list,
  quote: {
    map: (block, map) => ({ ...block, paragraphs: block.paragraphs.map(map) }),
    lines: block => block.paragraphs.map(line),
  },
  notes: {
    map: (block, map) => ({ ...block, items: block.items.map(map) }),
    lines: block => block.items.map(line),
  },
  table: {
    map: (block, map) => ({
      ...block,
      ...(block.header && { header: block.header.map(map) }),
      rows: block.rows.map(row => row.map(map)),
    }),
    lines: block => [...(block.header ? [block.header] : []), ...block.rows],
  },
  code: { map: block => block, lines: block => [line([block.text])] },
  divider: { map: block => block, lines: () => [] },
}

const walkOf = (block: TextBlock): Walk<TextBlock> => WALKS[block.type] as Walk<TextBlock>

const KINDS = new Set([...Object.keys(WALKS), 'figure', 'audio', 'video'])

/** Whether this edition knows blocks of a kind. */
export const isKind = (type: string): boolean => KINDS.has(type)

/** A block with other runs in the places of its own, which are handed over in reading order. Code stays as it is. */
export const mapInlines = <B extends TextBlock>(block: B, map: MapInlines): B =>
  walkOf(block).map(block, map) as B

/** The lines of a block, each of one cell or, in a table, of several; a nested list follows its item. */
export const linesOf = (block: TextBlock): readonly Inline[][][] => walkOf(block).lines(block)

/** The same as plain text. @param between what parts the cells of a table's row */
export const textsOf = (block: TextBlock, between: string): string[] =>
  linesOf(block).map(cells => cells.map(plainText).join(between))
