/** A source as a review reads it: the article, and where each part of it stands in the file. */
import type { Heading, Image, Link, Root } from 'mdast'
import { convertBlock } from '../build/articles/convert'
import { parseArticle } from '../source/article-file'
import { parseMarkdown } from '../source/markdown'
import { splitFocus } from '../source/focus'
import { parseSeries } from '../source/series-file'
import type { ArticleSource } from '../source/model'
import type { Passage, Point } from './finding'
import { nodes, Stream, streamOf } from './stream'

export interface ReviewedSource {
  article: ArticleSource
  /** The file as Markdown has it. */
  raw: string
  root: Root
  passages: Passage[]
  headings: (Point & { level: number })[]
  links: (Point & { href: string })[]
  pictures: (Point & { src: string; alt: string })[]
}

/** @throws PublishingError as `parseArticle` does */
export function readForReview(text: string, file: string): ReviewedSource {
  const article = parseArticle(text, file)
  const raw = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const root = parseMarkdown(raw, file)
  const stream = streamOf(root, raw)
  const all = [...nodes(root)]
  const found = <Type extends 'heading' | 'link' | 'image'>(type: Type) =>
    all.flatMap(node => {
      if (node.type !== type) return []
      const { line, column } = node.position?.start ?? { line: 1, column: 1 }
      return [{ node: node as Extract<Heading | Link | Image, { type: Type }>, line, column }]
    })
  return {
    article,
    raw,
    root,
    passages: [...matterPassages(article, raw), ...bodyPassages(article, stream)],
    headings: found('heading').map(({ node, ...point }) => ({ ...point, level: node.depth })),
    links: found('link').map(({ node, ...point }) => ({ ...point, href: node.url })),
    pictures: found('image').map(({ node, ...point }) => ({
      ...point,
      src: splitFocus(node.url).src,
      alt: node.alt ?? '',
    })),
  }
}

/** The texts of a series' own file that readers see. */
export function seriesPassages(text: string, file: string): Passage[] {
  const { title, description, publisher, tags, listed = [] } = parseSeries(text, file)
  const rows = listed.map(row => row.title)
  return fieldPassages({ title, description, publisher, tags, listed: rows }, text)
}

const matterPassages = (
  { tag, title, subtitle, summary, corrections, credits = [] }: ArticleSource,
  raw: string,
): Passage[] => {
  const matter = raw.slice(0, raw.indexOf('\n---', 3))
  const names = credits.flatMap(credit => [credit.role, ...credit.names])
  const corrected = typeof corrections === 'object' ? corrections.map(({ what }) => what) : []
  return fieldPassages({ tag, title, subtitle, summary, corrections: corrected, credits: names }, matter)
}

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

/** Each text of a field is looked for from the field's own line on. */
const fieldPassages = (fields: Fields, yaml: string): Passage[] =>
  Object.entries(fields).flatMap(([field, value]) => {
    const texts = value === undefined ? [] : typeof value === 'string' ? [value] : value
    const stream = new Stream(yaml)
    const start = Math.max(0, yaml.search(new RegExp(`^${field}:`, 'm')))
    stream.add(yaml.slice(start), start, yaml.length)
    return texts.map(text => ({ text, of: field, point: stream.next(text) }))
  })

/** What conversion takes as one text each, in reading order; code is none. */
const bodyPassages = ({ blocks }: ArticleSource, stream: Stream): Passage[] => {
  const passages: Passage[] = []
  for (const [of, block] of blocks.entries()) {
    convertBlock(block, text => {
      if (text !== '') passages.push({ text, of, point: stream.next(text) })
      return text
    })
  }
  return passages
}
