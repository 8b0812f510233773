/** Markdown → the blocks of an article. */
import type {
  Blockquote,
  Image,
  List as MarkdownList,
  ListItem as MarkdownItem,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast'
import type { Inline, List, ListItem, Quote } from '../../model/schema'
import { LIST_LEVELS, MOST_BLOCKS } from '../../model/values'
import { collecting, PublishingError } from '../errors'
import type { SourceBlock } from './model'
import { isWithinBounds, TOO_LONG, TOO_MANY } from './bounds'
import { splitFocus } from './focus'
import { mediaKind, readMedia } from './media'
import { readNotes } from './notes'
import { HARD_BREAK, toInlines, type Run } from './inlines'
import { contextOf, readPhrasing, refuse, type Context } from './read-phrasing'

/**
 * @param file name for errors
 * @throws PublishingError with the line of each thing that the article model has no place for
 */
export function readBlocks(root: Root, file: string): SourceBlock[] {
  const context = contextOf(root, file)
  const { problems } = context
  const blocks = root.children.flatMap(node => {
    const found = collecting(problems, () => readBlock(node, context)) ?? []
    if (!found.every(isWithinBounds)) problems.push({ file, line: node.position?.start.line, ...TOO_LONG })
    return found
  })
  if (blocks.length > MOST_BLOCKS) problems.push({ file, ...TOO_MANY })
  // What could not be read may have named notes.
  const notes = problems.length > 0 ? [] : (collecting(problems, () => readNotes(context)) ?? [])
  if (!isWithinBounds({ type: 'notes', items: notes })) problems.push({ file, ...TOO_LONG })
  if (problems.length > 0) throw new PublishingError(problems)
  return notes.length > 0 ? [...blocks, { type: 'notes', items: notes }] : blocks
}

function readBlock(node: RootContent, context: Context): SourceBlock[] {
  switch (node.type) {
    case 'yaml':
    case 'definition':
      return []
    case 'heading':
      return [
        {
          type: 'heading',
          level: levelOf(node.depth, node, context),
          content: toInlines(readPhrasing(node.children, context)),
        },
      ]
    case 'paragraph':
      return readParagraph(node, context)
    case 'blockquote':
      return readQuote(node, context)
    case 'list':
      return [readList(node, context)]
    case 'table':
      return [readTable(node, context)]
    case 'code':
      return [{ type: 'code', ...(node.lang ? { language: node.lang } : {}), text: node.value }]
    case 'thematicBreak':
      return [{ type: 'divider' }]
    case 'html':
      return refuse(context, node, 'HTML has no place in a source', 'Write it in Markdown, or remove it')
    case 'footnoteDefinition':
      return []
    default:
      return refuse(context, node, `A "${node.type}" has no place here`, 'Write it as a paragraph')
  }
}

function levelOf(depth: number, node: RootContent, context: Context): 2 | 3 | 4 {
  if (depth === 2 || depth === 3 || depth === 4) return depth
  return depth === 1
    ? refuse(
        context,
        node,
        'A heading of the first level',
        'The title stands in the front matter; begin headings with ##',
      )
    : refuse(context, node, `A heading of level ${depth}`, 'Use ##, ### or ####')
}

/** Pictures leave the paragraph they stand in and become figures; text around them stays paragraphs. */
function readParagraph(node: Paragraph, context: Context): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let text: Paragraph['children'] = []
  const flush = (): void => {
    const content = trimInlines(toInlines(trimBreaks(readPhrasing(text, context))))
    if (content.length > 0) blocks.push({ type: 'paragraph', content })
    text = []
  }
  for (const child of node.children) {
    const block = pictureOrMedia(child, context)
    if (!block) text.push(child)
    else {
      flush()
      blocks.push(block)
    }
  }
  flush()
  return blocks
}

function pictureOrMedia(node: Paragraph['children'][number], context: Context): SourceBlock | undefined {
  if (node.type === 'link') {
    const [child, ...others] = node.children
    const poster = child && others.length === 0 ? imageOf(child, context) : undefined
    return poster && mediaKind(node.url) ? readMedia(node, poster, context) : undefined
  }
  const image = imageOf(node, context)
  if (!image) return undefined
  return mediaKind(image.url)
    ? readMedia(image, { alt: image.alt, title: image.title }, context)
    : readFigure(image)
}

function imageOf(node: Paragraph['children'][number], context: Context): Image | undefined {
  if (node.type === 'image') return node
  if (node.type !== 'imageReference') return undefined
  const target = context.definitions.get(node.identifier)
  return { type: 'image', url: target?.url ?? '', alt: node.alt, title: target?.title }
}

const readFigure = ({ url, alt, title }: Image): SourceBlock => ({
  type: 'figure',
  ...(url ? splitFocus(url) : {}),
  alt: alt ?? '',
  ...(title ? { caption: title } : {}),
})

/** Line breaks between a picture and the text beside it part nothing once the picture has its own block. */
function trimBreaks(runs: Run[]): Run[] {
  const edge = new RegExp(`^[\\n ${HARD_BREAK}]+$`)
  const first = runs.findIndex(run => !edge.test(run.text))
  if (first < 0) return []
  const kept = runs.slice(first)
  while (edge.test(kept.at(-1)?.text ?? 'x')) kept.pop()
  return kept
}

function trimInlines(content: readonly Inline[]): Inline[] {
  const trimmed = content.map((run, at) => {
    if (typeof run !== 'string') return run
    const text = at === 0 ? run.trimStart() : run
    return at === content.length - 1 ? text.trimEnd() : text
  })
  return trimmed.filter(run => run !== '')
}

/** A quotation is its paragraphs, and lists that go on with it. */
function readQuote({ children }: Blockquote, context: Context): SourceBlock[] {
  const blocks: (Quote | List)[] = []
  for (const child of children) {
    const last = blocks.at(-1)
    if (child.type === 'list') blocks.push({ ...readList(child, context), quoted: true })
    else if (child.type === 'paragraph') {
      const content = toInlines(readPhrasing(child.children, context))
      if (last?.type === 'quote') last.paragraphs.push(content)
      else blocks.push({ type: 'quote', paragraphs: [content] })
    } else
      refuse(
        context,
        child,
        `A quotation holds a ${child.type}`,
        'Quote paragraphs and lists only; put the rest outside the quotation',
      )
  }
  return blocks
}

function readList(node: MarkdownList, context: Context, level = 1): List {
  if (level > LIST_LEVELS)
    refuse(context, node, `Lists lie within lists more than ${LIST_LEVELS} deep`, 'Move the innermost out')
  const start =
    node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {}
  return {
    type: 'list',
    ordered: Boolean(node.ordered),
    ...start,
    items: node.children.map(item => readItem(item, context, level)),
  }
}

/** An item is its paragraphs, each beginning a line of its own, and at most one list below them. */
function readItem(node: MarkdownItem, context: Context, level: number): ListItem {
  const runs: Run[] =
    typeof node.checked === 'boolean' ? [{ text: node.checked ? '☑ ' : '☐ ', marks: {} }] : []
  let list: List | undefined
  for (const [at, child] of node.children.entries()) {
    if (child.type === 'paragraph' && !list) {
      if (at > 0) runs.push({ text: HARD_BREAK, marks: {} })
      runs.push(...readPhrasing(child.children, context))
    } else if (child.type === 'list' && !list) list = readList(child, context, level + 1)
    else
      refuse(
        context,
        child,
        `A list item holds a ${child.type} here`,
        'Keep an item to text and one list below it',
      )
  }
  const content = toInlines(runs)
  return list ? { content, list } : { content }
}

/** A header row of empty cells stands for none: Markdown has no tables without one. */
function readTable(node: Table, context: Context): SourceBlock {
  const rows = node.children.map(row =>
    row.children.map(cell => toInlines(readPhrasing(cell.children, context))),
  )
  const [header = [], ...body] = rows
  return header.every(cell => cell.length === 0)
    ? { type: 'table', rows: body }
    : { type: 'table', header, rows: body }
}
