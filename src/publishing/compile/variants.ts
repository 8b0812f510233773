/** Library documents in one variant, checked against the article model. */
import * as v from 'valibot'
import {
  articleSchema,
  indexSchema,
  type Article,
  type Block,
  type Instalment,
  type LibraryIndex,
  type Related,
  type Script,
  type Series,
  type Variant,
} from '../../model'
import { createConverter, type Usage } from '../script'
import { pictureOf, type ArticleSource, type SourceBlock } from '../source-model'
import type { SeriesFolder } from '../library-files'
import { splitTitle } from '../title'
import { convertBlock, convertCredit, type Convert } from './convert'
import type { Images } from './images'
import type { Card, Cards } from './cards'
import type { Relation } from './related'
import { heldNeighbour, otherRows, type Row, type SeriesRows } from './series'

/** Other instalments that an article names. */
export const MOST_OTHERS = 20

/** The script that a text of this script is shown in. */
const shownIn = (script: Script, variant: Variant): Script => (variant === 'original' ? script : variant)

/** A text's script, and what is settled about converting it. */
interface Manner {
  script: Script
  usage: Usage
}

const MADE = new WeakMap<Usage, Map<string, Convert>>()

/** One converter for each usage and direction: a library has many texts and few of those. */
function converterOf({ script, usage }: Manner, variant: Variant): Convert {
  const direction = { from: script, to: shownIn(script, variant), usage }
  const made = MADE.get(usage) ?? new Map<string, Convert>()
  MADE.set(usage, made)
  const name = `${direction.from} ${direction.to}`
  const convert = made.get(name) ?? createConverter(direction)
  made.set(name, convert)
  return convert
}

const mannerOf = ({ source, usage }: SeriesFolder): Manner => ({ script: source.script, usage })

/** @param withdrawn ids of articles that the library held once */
export function indexOf(
  all: readonly SeriesRows[],
  variant: Variant,
  withdrawn: readonly string[] = [],
): LibraryIndex {
  return v.parse(indexSchema, {
    version: 1,
    variant,
    series: all.map(one => seriesOf(one, variant)),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
  })
}

function seriesOf({ folder, rows }: SeriesRows, variant: Variant): Series {
  const { title, description, publisher, script, tags } = folder.source
  const manner = mannerOf(folder)
  const convert = converterOf(manner, variant)
  return dropAbsent({
    id: folder.id,
    title: convert(title),
    description: description === undefined ? undefined : convert(description),
    publisher: publisher === undefined ? undefined : convert(publisher),
    script,
    tags: [...new Set([...tags.map(convert), ...tagsOf(rows, manner, variant)])],
    instalments: rows.map(row => instalmentOf(row, manner, variant, true)),
  })
}

const tagsOf = (rows: readonly Row[], series: Manner, variant: Variant): string[] =>
  rows.flatMap(row => instalmentOf(row, series, variant, false).tag ?? [])

/** `full` rows are for lists to choose from: with summary, length and cover. */
function instalmentOf(row: Row, series: Manner, variant: Variant, full: boolean): Instalment {
  if (!('card' in row)) {
    const { tag, title, date } = row.listed
    const convert = converterOf(series, variant)
    return dropAbsent({
      tag: tag === undefined ? undefined : convert(tag),
      title: convert(title),
      script: ownScript(series.script, variant),
      date,
    })
  }
  const { id, tag, title, date, summary, length, cover } = row.card
  const convert = converterOf(row.card, variant)
  return dropAbsent({
    id,
    tag: tag === undefined ? undefined : convert(tag),
    title: convert(title),
    script: ownScript(row.card.script, variant),
    date,
    ...(full ? { length, summary: convert(summary), cover } : {}),
  })
}

/** Told only where it does not follow from the variant. */
const ownScript = (script: Script, variant: Variant): Script | undefined =>
  variant === 'original' ? script : undefined

/** What an article's page shows beside the article itself. */
export interface Surroundings {
  series: SeriesRows
  /** Shared terms as the article writes them. */
  relations: readonly Relation[]
  cards: Cards
  images: Images
}

export async function articleOf(
  source: ArticleSource,
  card: Card,
  variant: Variant,
  { series, relations, cards, images }: Surroundings,
): Promise<Article> {
  const convert = converterOf(card, variant)
  const title = convert(source.title)
  const blocks = await Promise.all(
    source.blocks.map(block => publishBlock(convertBlock(block, convert), card, images)),
  )
  const { folder, rows } = series
  const at = series.positionOf(card)
  const row = (other: Row): Instalment => instalmentOf(other, mannerOf(folder), variant, false)
  const previous = heldNeighbour(rows, at, 1)
  const next = heldNeighbour(rows, at, -1)
  const article = dropAbsent({
    version: 1,
    id: source.id,
    variant,
    script: shownIn(source.script, variant),
    tag: source.tag === undefined ? undefined : convert(source.tag),
    title,
    ...splitTitle(title),
    subtitle: source.subtitle === undefined ? undefined : convert(source.subtitle),
    date: source.date,
    summary: convert(card.summary),
    length: card.length,
    cover: card.picture,
    blocks,
    credits: (source.credits ?? []).map(credit => convertCredit(credit, convert)),
    series: {
      id: folder.id,
      title: converterOf(mannerOf(folder), variant)(folder.source.title),
      count: rows.length,
    },
    previous: previous && row(previous),
    next: next && row(next),
    others: otherRows(rows, at, MOST_OTHERS).map(row),
    related: relatedOf(card, relations, cards, series, variant),
  })
  return v.parse(articleSchema, article)
}

async function publishBlock(block: SourceBlock, card: Card, images: Images): Promise<Block> {
  if (!('alt' in block)) return block
  const name = pictureOf(block)
  const image = name ? await images.find(name, card.series, `${card.folder}/${card.file}`) : undefined
  const { alt } = block
  const caption = block.caption ? [block.caption] : undefined
  return block.type === 'figure'
    ? dropAbsent({ type: 'figure', image, alt, caption })
    : dropAbsent({ type: block.type, src: block.src, poster: image, alt, caption })
}

function relatedOf(
  article: Card,
  relations: readonly Relation[],
  cards: Cards,
  { folder }: SeriesRows,
  variant: Variant,
): Related[] {
  const convert = converterOf(article, variant)
  const seriesTitle = converterOf(mannerOf(folder), variant)(folder.source.title)
  return relations.flatMap(({ id, shared }) => {
    const card = cards.get(id)
    if (!card) return []
    const own = converterOf(card, variant)
    const terms = shared.map(convert)
    return dropAbsent({
      id,
      tag: card.tag === undefined ? undefined : own(card.tag),
      title: own(card.title),
      script: ownScript(card.script, variant),
      shared: terms.length > 0 ? terms : [seriesTitle],
    })
  })
}

const dropAbsent = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value
