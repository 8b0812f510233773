/** The reader of Markdown: with or without front matter, from any hand. */
import type { Root } from 'hast'
import type { FootnoteDefinition, Root as Markdown, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { readNodes } from '../html/flow'
import { dateOf } from '../html/metadata'
import { asRunningText, joinContent, Page } from '../html/page'
import { toResult } from '../html/read-html'
import { visibleText } from '../html/unseen'
import { parseMarkdown } from '../../source/markdown'
import type { Known, LeftOut } from '../../structure/piece'
import { countCharacters } from '../text/characters'
import { decodeText } from '../text/decode'
import { plainMarkdown } from './dialects'
import { coverIn, withCover } from './cover'
import { isRecord, takeMatter } from './front-matter'
import { toPage, withNotesOf } from './notes'
import type { Incoming } from '../reader'
import type { ReadResult } from '../read-result'

/** @throws PublishingError for bytes that are no text, and for an article without a title or text */
export function readMarkdown({ bytes, name }: Incoming): ReadResult {
  const { text, encoding } = decodeText(bytes, name)
  const { fields, body: source } = takeMatter(text.replace(/^\ufeff/, ''), name)
  const plain = plainMarkdown(source)
  const tree = parseMarkdown(plain.text, name)
  const { body: found, notes, unnamed } = toPage(tree, plain.text)
  const cover = coverIn(fields)
  const body = withCover(found, cover)
  const page = new Page(undefined, notes.length)
  const { title, ...known } = knownOf(fields)
  const layout = fields.size > 0 ? 'Markdown with front matter' : 'Markdown'
  const pieces = readNodes([body], page)
  const items = notes.map(note => joinContent(readNodes([note], page).map(asRunningText)))
  const reading = { page, pieces, title, known, about: {}, layout }
  const whole: Root = { type: 'root', children: [body, ...notes].flatMap(({ children }) => children) }
  const result = withNotesOf(toResult(reading, whole, name, encoding), items)
  const beside = [...plain.leftOut, ...besideListings(tree), ...unnamed.map(leftOutOf)]
  const dialect = countCharacters(beside.map(({ text: words }) => words).join(''))
  return {
    ...result,
    charactersIn: result.charactersIn + dialect,
    leftOut: [
      ...otherFields(fields, cover === undefined ? [] : ['cover']),
      ...unreadDate(fields, known.date),
      ...[...result.leftOut, ...beside].sort((one, other) => one.line - other.line),
    ],
  }
}

/** A date of which nothing was understood. */
function unreadDate(fields: ReadonlyMap<string, unknown>, date: string | undefined): LeftOut[] {
  const written = ['date', 'published', 'publishDate'].find(name => fields.has(name))
  if (written === undefined || date !== undefined) return []
  const text = `${written}: ${wordsOf(fields.get(written))}`
  return [{ line: 1, text, reason: 'date that cannot be read' }]
}

/** What stands behind the mark that opens a listing, beside the name of its language. */
function besideListings(node: Markdown | RootContent): LeftOut[] {
  if (node.type !== 'code') return 'children' in node ? node.children.flatMap(besideListings) : []
  const { lang = '', meta = '', position } = node
  const text = [/^[\x21-\x7e]*$/.test(lang ?? '') ? '' : lang, meta].filter(Boolean).join(' ')
  return text === ''
    ? []
    : [{ line: position?.start.line ?? 1, text, reason: 'beside the language of a listing' }]
}

const leftOutOf = (note: FootnoteDefinition): LeftOut => ({
  line: note.position?.start.line ?? 1,
  text: visibleText(toHast({ type: 'root', children: note.children })).trim(),
  reason: 'note that the text does not name',
})

/** Fields that the article is made of, or that are settled anew for the library. */
const READ = new Set(
  ['title', 'tag', 'column', 'series', 'subtitle', 'summary', 'description', 'excerpt'].concat([
    'date',
    'published',
    'publishDate',
    'author',
    'authors',
    'tags',
    'categories',
    'category',
    'keywords',
    'id',
    'script',
  ]),
)

/** They are none of the text: its characters are counted without them. */
const otherFields = (fields: ReadonlyMap<string, unknown>, read: readonly string[]): LeftOut[] =>
  [...fields]
    .filter(([field]) => !READ.has(field) && !read.includes(field))
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
      .map(value => (typeof value === 'number' ? String(value) : value))
      .find((value): value is string => typeof value === 'string' && value !== '')
  // Hugo writes people as words or as tables with their names.
  const list = (...names: string[]): string[] =>
    names
      .flatMap(name => fields.get(name) ?? [])
      .map(value => (isRecord(value) ? value.name : value))
      .filter((value): value is string => typeof value === 'string')
  const authors = list('author', 'authors')
  return {
    title: words('title'),
    tag: words('tag', 'column', 'series'),
    subtitle: words('subtitle'),
    summary: words('summary', 'description', 'excerpt'),
    date: dateOf(words('date', 'published', 'publishDate')),
    tags: [...new Set(TAGS.flatMap(name => wordsIn(fields.get(name))))].slice(0, MOST_TAGS),
    credits: authors.length > 0 ? [{ role: '作者', names: authors }] : [],
  }
}

const TAGS = ['tags', 'categories', 'category', 'keywords']
const MOST_TAGS = 100
const LONGEST_TAG = 200

/** Words of a list, of lists within it (Hexo's categories below each other), or of one line with commas. */
const wordsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') return []
  return text
    .split(/[,，、]/)
    .map(word => word.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG))
    .filter(Boolean)
}
