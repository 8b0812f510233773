/** Articles in one variant, checked against the article model. */
import * as v from 'valibot'
import {
  articleSchema,
  type Article,
  type Block,
  type Instalment,
  type Related,
  type Variant,
} from '../../../model/schema'
import { pictureOf, type ArticleSource, type SourceBlock } from '../../source/model'
import type { Card, Cards } from '../cards'
import type { SiteChoices } from '../../source/site-file'
import { convertBlock, convertCredit } from './convert'
import type { Images } from '../pictures/images'
import { converterOf, dropAbsent, mannerOf, ownScript, shownIn } from '../manner'
import { topicId } from '../topics/topic'
import type { Relation } from './related'
import { heldNeighbour, rowsAround, type Row, type SeriesRows } from '../series/series'

/** Other instalments that an article names. */
export const MOST_OTHERS = 20

/** What an article's page shows beside the article itself. */
export interface Surroundings {
  series: SeriesRows
  /** Shared terms as the article writes them. */
  relations: readonly Relation[]
  cards: Cards
  images: Images
  site: SiteChoices
}

export async function articleOf(
  source: ArticleSource,
  card: Card,
  variant: Variant,
  { series, relations, cards, images, site }: Surroundings,
): Promise<Article> {
  const convert = converterOf(card, variant)
  const title = convert(source.title)
  const blocks = await Promise.all(
    source.blocks.map(block => publishBlock(convertBlock(block, convert), title, card, images)),
  )
  const { folder, rows } = series
  const at = series.positionOf(card)
  const row = (other: Row): Instalment => series.instalment(other, variant, 'name')
  const previous = heldNeighbour(rows, at, 1)
  const next = heldNeighbour(rows, at, -1)
  const article = dropAbsent({
    version: 1,
    id: source.id,
    variant,
    script: shownIn(source.script, variant),
    tag: source.tag === undefined ? undefined : convert(source.tag),
    title,
    subtitle: source.subtitle === undefined ? undefined : convert(source.subtitle),
    date: source.date,
    summary: convert(card.summary),
    length: card.length,
    cover: card.picture,
    audio: source.audio,
    blocks,
    credits: (source.credits ?? []).map(credit => convertCredit(credit, convert)),
    topics: card.topics.map(topic => ({ id: topicId(topic), title: convert(topic.name) })),
    corrections: card.corrections?.map(({ date, what }) => ({ date, what: convert(what) })),
    correctionsAt: card.corrections && site.corrections === 'foot' ? 'foot' : undefined,
    series: {
      id: folder.id,
      title: converterOf(mannerOf(folder), variant)(folder.source.title),
      // Its number, from the oldest: how many there are by now is said by the series alone.
      count: rows.length - at,
    },
    previous: previous && row(previous),
    next: next && row(next),
    others: rowsAround(rows, at, MOST_OTHERS).map(row),
    related: relatedOf(card, relations, cards, series, variant),
  })
  return v.parse(articleSchema, article)
}

/** @param title of the article, in the script of the block */
async function publishBlock(block: SourceBlock, title: string, card: Card, images: Images): Promise<Block> {
  if (!('alt' in block)) return block
  const name = pictureOf(block)
  const image = name ? await images.find(name, card.series, `${card.folder}/${card.file}`) : undefined
  const { alt } = block
  const caption = block.caption ? [block.caption] : undefined
  return block.type === 'figure'
    ? // The article's own title in the place of a picture that nobody has says nothing of it.
      dropAbsent({ type: 'figure', image, alt: image || alt !== title ? alt : '', caption })
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
