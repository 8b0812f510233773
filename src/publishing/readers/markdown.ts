/** The reader of Markdown: with or without front matter, from any hand. */
import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Root as Markdown } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { parse } from 'yaml'
import { readNodes } from '../html/flow'
import { dateOf } from '../html/metadata'
import { Page } from '../html/page'
import { toResult } from '../html/read-html'
import { parseMarkdown } from '../source/markdown'
import type { Known, LeftOut } from '../structure/piece'
import { decodeText } from '../text/decode'
import type { Incoming } from './reader'
import type { ReadResult } from './read-result'

/** @throws PublishingError for bytes that are no text, and for an article without a title or text */
export function readMarkdown({ bytes, name }: Incoming): ReadResult {
  const { text, encoding } = decodeText(bytes, name)
  const tree = parseMarkdown(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const fields = frontMatterOf(tree)
  const root = toPage(tree)
  const page = new Page()
  const { title, ...known } = knownOf(fields)
  const layout = fields.size > 0 ? 'Markdown with front matter' : 'Markdown'
  const reading = { page, pieces: readNodes([root], page), title, known, about: {}, layout }
  const result = toResult(reading, root, name, encoding)
  return { ...result, leftOut: [...otherFields(fields), ...result.leftOut] }
}

/** HTML within Markdown is read as such; a footnote's mark is its number in brackets. */
function toPage(tree: Markdown): Root {
  const page = raw(
    toHast(tree, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteBackContent: () => [],
      footnoteLabel: '注',
      handlers: {
        footnoteReference(state, node: { identifier: string }): Element {
          const number = state.footnoteOrder.indexOf(node.identifier.toUpperCase())
          if (number < 0) state.footnoteOrder.push(node.identifier.toUpperCase())
          const mark = `[${number < 0 ? state.footnoteOrder.length : number + 1}]`
          state.footnoteCounts.set(node.identifier.toUpperCase(), 1)
          return {
            type: 'element',
            tagName: 'sup',
            properties: {},
            children: [{ type: 'text', value: mark }],
          }
        },
      },
    }),
  )
  return page.type === 'root' ? page : { type: 'root', children: [] }
}

/** Front matter that is no YAML of fields says nothing; its file is read all the same. */
function frontMatterOf(tree: Markdown): ReadonlyMap<string, unknown> {
  const [matter] = tree.children
  if (matter?.type !== 'yaml') return new Map()
  try {
    const fields: unknown = parse(matter.value, { schema: 'core' })
    return new Map(typeof fields === 'object' && fields !== null ? Object.entries(fields) : [])
  } catch {
    return new Map()
  }
}

/** Fields that the article is made of, or that are settled anew for the library. */
const READ = new Set(
  ['title', 'tag', 'column', 'series', 'subtitle', 'summary', 'description', 'excerpt'].concat([
    'date',
    'published',
    'publishDate',
    'author',
    'authors',
    'id',
    'script',
  ]),
)

/** They are none of the text: its characters are counted without them. */
const otherFields = (fields: ReadonlyMap<string, unknown>): LeftOut[] =>
  [...fields]
    .filter(([field]) => !READ.has(field))
    .map(([field, value]) => ({
      line: 1,
      text: `${field}: ${wordsOf(value)}`,
      reason: 'field of the front matter that no article has',
    }))

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The fields that generators of sites agree on, and those of our own sources. */
function knownOf(fields: ReadonlyMap<string, unknown>): Known & { title?: string | undefined } {
  const words = (...names: string[]): string | undefined =>
    names
      .map(name => fields.get(name))
      .find((value): value is string => typeof value === 'string' && value !== '')
  const list = (...names: string[]): string[] =>
    names
      .flatMap(name => fields.get(name) ?? [])
      .filter((value): value is string => typeof value === 'string')
  const authors = list('author', 'authors')
  return {
    title: words('title'),
    tag: words('tag', 'column', 'series'),
    subtitle: words('subtitle'),
    summary: words('summary', 'description', 'excerpt'),
    date: dateOf(words('date', 'published', 'publishDate')),
    credits: authors.length > 0 ? [{ role: '作者', names: authors }] : [],
  }
}
