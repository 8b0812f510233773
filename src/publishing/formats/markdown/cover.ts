/** The picture that front matter names for lists: here they show an article's first one. */
import type { Element, Root } from 'hast'
import { find, isElement } from '../html/nodes'
import { isRecord } from './front-matter'
import { figureOf, type Figure } from './figure'

/** `cover: a.png`, or a table with `image` (or `src`), `alt` and `caption`; nothing where it names no picture. */
export function coverIn(fields: ReadonlyMap<string, unknown>): Figure | undefined {
  const cover = fields.get('cover')
  const named = isRecord(cover) ? cover : { image: cover }
  const src = wordsOf(named.image) || wordsOf(named.src)
  return src ? { src, alt: wordsOf(named.alt), caption: wordsOf(named.caption) } : undefined
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The page with its cover at the head, below a title that stands there; a picture that the text shows stays where it is. */
export function withCover(body: Root, cover: Figure | undefined): Root {
  const isShown =
    cover && find(body, ({ tagName, properties }) => tagName === 'img' && isAt(properties.src, cover.src))
  if (!cover || isShown) return body
  const first = body.children.findIndex(isElement)
  const at = isHeading(body.children[first]) ? first + 1 : 0
  return { ...body, children: [...body.children.slice(0, at), figureOf(cover), ...body.children.slice(at)] }
}

const isAt = (src: unknown, path: string): boolean => typeof src === 'string' && bare(src) === bare(path)

const bare = (path: string): string => path.replace(/^(?:\.?\/)+/, '')

const isHeading = (node: Root['children'][number] | undefined): node is Element =>
  node !== undefined && isElement(node) && node.tagName === 'h1'
