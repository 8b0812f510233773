/** Articles in one variant, checked against the article model. */
import * as v from 'valibot'
import {
  articleSchema,
  type Article,
  type Block,
  type FigureImage,
  type Instalment,
  type Related,
  type Variant,
} from '../../../model/schema'
import { pictureOf, type ArticleSource, type SourceBlock } from '../../source/model'
import type { Card } from '../cards'
import type { Images } from '../pictures/images'
import { convertBlock, convertCredit } from './convert'
import { namedIn, type Named } from './instalment'
import { converterOf, dropAbsent, ownScript, shownIn, type Manner } from '../manner'
import type { Relation } from './related'

const OWN = [
  'script',
  'usage',
  'topics',
  'summary',
  'length',
  'corrections',
  'picture',
  'pictures',
] as const satisfies (keyof Card)[]

/** What is known of an article beside its source. */
export type Own = Pick<Card, (typeof OWN)[number]>

/** Of a card what its own article tells: all of it goes to another thread. */
export const ownOf = (card: Card): Own => Object.fromEntries(OWN.map(name => [name, card[name]])) as Own

/** A card whose pictures say all that the article is to tell of them. */
export const withPictures = (card: Card, images: Pick<Images, 'inArticle'>): Card => ({
  ...card,
  pictures: card.pictures.map(image => images.inArticle(image)),
})

/** What an article's page shows beside the article itself: plain data, which may go to another thread. */
export interface Surroundings {
  series: Manner & { id: string; title: string }
  /** Its number in the series, from the oldest: how many there are by now is said by the series alone. */
  count: number
  previous?: Named | undefined
  next?: Named | undefined
  others: readonly Named[]
  related: readonly (Relation & { card: Extract<Named, { card: object }>['card'] })[]
  correctionsAt?: 'foot' | undefined
}

/** @param around with shared terms as the article writes them */
export function articleOf(source: ArticleSource, own: Own, variant: Variant, around: Surroundings): Article {
  const convert = converterOf(own, variant)
  const title = convert(source.title)
  const pictures = picturesIn(source, own)
  const blocks = source.blocks.map(block => publishBlock(convertBlock(block, convert), title, pictures))
  const { series, count, previous, next, others, related, correctionsAt } = around
  const row = (other: Named): Instalment => namedIn(other, series, variant)
  const seriesTitle = converterOf(series, variant)(series.title)
  const article = dropAbsent({
    version: 1,
    id: source.id,
    variant,
    script: shownIn(source.script, variant),
    tag: source.tag === undefined ? undefined : convert(source.tag),
    title,
    subtitle: source.subtitle === undefined ? undefined : convert(source.subtitle),
    date: source.date,
    summary: convert(own.summary),
    length: own.length,
    cover: own.picture,
    audio: source.audio,
    blocks,
    credits: (source.credits ?? []).map(credit => convertCredit(credit, convert)),
    topics: own.topics.map(({ id, name }) => ({ id, title: convert(name) })),
    corrections: own.corrections?.map(({ date, what }) => ({ date, what: convert(what) })),
    correctionsAt,
    series: { id: series.id, title: seriesTitle, count },
    previous: previous && row(previous),
    next: next && row(next),
    others: others.map(row),
    related: related.map(one => relatedIn(one, convert, seriesTitle, variant)),
  })
  return v.parse(articleSchema, article)
}

type Pictures = ReadonlyMap<string, FigureImage>

/** The pictures of an article by their names in the source, where both are in one order. */
function picturesIn({ blocks }: ArticleSource, { pictures }: Own): Pictures {
  const found = new Map<string, FigureImage>()
  for (const [at, name] of blocks.flatMap(block => pictureOf(block) ?? []).entries()) {
    const image = pictures[at]
    if (image) found.set(name, image)
  }
  return found
}

/** @param title of the article, in the script of the block */
function publishBlock(block: SourceBlock, title: string, pictures: Pictures): Block {
  if (!('alt' in block)) return block
  const image = pictures.get(pictureOf(block) ?? '')
  const { alt } = block
  const caption = block.caption ? [block.caption] : undefined
  return block.type === 'figure'
    ? // The article's own title in the place of a picture that nobody has says nothing of it.
      dropAbsent({ type: 'figure', image, alt: image || alt !== title ? alt : '', caption })
    : dropAbsent({ type: block.type, src: block.src, poster: image, alt, caption })
}

function relatedIn(
  { id, shared, card }: Surroundings['related'][number],
  convert: (text: string) => string,
  seriesTitle: string,
  variant: Variant,
): Related {
  const own = converterOf(card, variant)
  const terms = shared.map(convert)
  return dropAbsent({
    id,
    tag: card.tag === undefined ? undefined : own(card.tag),
    title: own(card.title),
    script: ownScript(card.script, variant),
    shared: terms.length > 0 ? terms : [seriesTitle],
  })
}
