/** The card: what a share carries, made in this one place for every target on both platforms. */
import { LIBRARY_ADDRESS } from '../model/library-address'
import type { Article, CardImages, Figure, Image, SeriesEntry, Variant } from '../model/schema'
import { plainText } from '../model/values'
import { cut } from './cut'
import { placeAddress, siteAddress } from './place-address'
import { miniPath, timelineQuery, type Place } from '../model/addresses'

export interface Card {
  title: string
  /** May be empty. */
  summary: string
  /** Where it comes from: the title of the series, or of the whole library. */
  source: string
  /**
   * Whole addresses of pictures, for a chat card (5:4), Moments and JS-SDK (1:1) and link previews (1200×630). All
   * three are the cover where publishing made none for each; platforms crop to the shape that they want.
   */
  imageWide?: string | undefined
  imageSquare?: string | undefined
  imageLarge?: string | undefined
  /** Path in the mini-program, with its parameters: `/pages/article/index?id=<id>`. */
  path: string
  /** The same parameters alone, for Moments. */
  query: string
  /** Whole H5 address with script and anchor; empty where the build knows no site. */
  url: string
  variant: Variant
}

/** Paths of a card's pictures in the mini-program's package. */
export interface PackagedPictures {
  wide: string
  square: string
}

export interface CardOptions {
  /** The variant that the reader reads, and that the shared address opens in. */
  variant: Variant
  /** Origin of the H5 site, `https://example.com`; empty where the build knows none. */
  origin: string
  /** The paragraph chosen, counted from 1. */
  paragraph?: number | undefined
  /** The words of it that were chosen; all of it where absent. */
  quote?: string | undefined
}

/** Where and how a screen is read: what its card's options are made of when one is asked for. */
export interface Reading {
  variant: Variant
  /** Known to a browser alone. */
  origin: () => string
}

/** Columns of a title: two lines of sixteen full-width characters. */
const TITLE_WIDTH = 64
/** Columns of a summary: eighty full-width characters. */
const SUMMARY_WIDTH = 160
/** A paragraph of fewer letters is a dateline, a name or an ornament, not the text's beginning. */
const REAL_PARAGRAPH = 12
/** Where the H5 site keeps what the library holds. */
const LIBRARY_PATH = '/library/'

/** The card of an article: `【tag】title` where that fits, else the title alone, cut; of a chosen paragraph, its text. */
export function articleCard(article: Article, { variant, origin, paragraph, quote = '' }: CardOptions): Card {
  const title = line(article.title)
  const whole = article.tag ? `【${article.tag}】${title}` : title
  return card({ page: 'article', id: article.id, variant, paragraph }, origin, {
    title: fits(whole, TITLE_WIDTH) ? whole : title,
    summary:
      line(quote) ||
      paragraphText(article, paragraph) ||
      article.summary.trim() ||
      firstRealParagraph(article),
    source: article.series.title,
    cardImages: article.cardImages,
    cover: article.cover,
  })
}

/**
 * The card of one figure of an article: its own picture, what it shows, and the article opened beside it. A figure
 * without its picture has the article's.
 * @param figure one of the article's blocks
 */
export function figureCard(article: Article, figure: Figure, { variant, origin }: CardOptions): Card {
  const before = article.blocks.slice(0, article.blocks.indexOf(figure))
  const paragraph = before.filter(block => block.type === 'paragraph').length || undefined
  return card({ page: 'article', id: article.id, variant, paragraph }, origin, {
    title: line(plainText(figure.caption ?? [])) || line(figure.alt) || line(article.title),
    summary: article.tag ? `【${article.tag}】${article.title}` : article.title,
    source: article.series.title,
    cardImages: figure.image ? undefined : article.cardImages,
    cover: figure.image ?? article.cover,
  })
}

/** The card of a series; without a description its newest titles tell what it is. */
export function seriesCard(series: SeriesEntry, { variant, origin }: CardOptions): Card {
  const newest = series.instalments.slice(0, 3).map(instalment => line(instalment.title))
  return card({ page: 'series', id: series.id, variant }, origin, {
    title: series.title,
    summary: (series.description ?? '').trim() || newest.join(' · '),
    source: series.publisher ?? series.title,
    cardImages: series.cardImages,
    cover: series.instalments.find(instalment => instalment.cover)?.cover,
  })
}

/**
 * What is shared: the home, a series, an article, or a part of one. Screens tell it, and the card is made where one is
 * asked for: what it takes to make one is no part of the first page on H5.
 */
export type Shared = { home: HomeContent } | { series: SeriesEntry } | SharedArticle

interface SharedArticle {
  article: Article
  /** The paragraph chosen, counted from 1. */
  paragraph?: number | undefined
  /** The words of it that were chosen. */
  quote?: string | undefined
  /** One of the article's figures. */
  figure?: Figure | undefined
}

/** The card of whatever is shared. */
export function cardOf(shared: Shared, options: CardOptions): Card {
  if ('home' in shared) return homeCard(shared.home, options)
  if ('series' in shared) return seriesCard(shared.series, options)
  const { article, paragraph, quote, figure } = shared
  return figure
    ? figureCard(article, figure, options)
    : articleCard(article, { ...options, paragraph, quote })
}

/** What the home is called, and the pictures that the library's index has for it. */
export interface HomeContent {
  title: string
  summary: string
  cardImages?: CardImages | undefined
}

/** The card of the home, by the app's own name and motto. */
export function homeCard(home: HomeContent, { variant, origin }: CardOptions): Card {
  return card({ page: 'home', variant }, origin, { ...home, source: home.title })
}

interface Content {
  title: string
  summary: string
  source: string
  cardImages?: CardImages | undefined
  cover?: Image | undefined
}

function card(place: Place, origin: string, { title, summary, source, cardImages, cover }: Content): Card {
  const address = (src: string | undefined): string | undefined => src && imageAddress(src, origin)
  return {
    title: cut(line(title), TITLE_WIDTH),
    summary: cut(line(summary), SUMMARY_WIDTH),
    source: line(source),
    imageWide: address(cardImages?.wide ?? cover?.src),
    imageSquare: address(cardImages?.square ?? cover?.src),
    imageLarge: address(cardImages?.large ?? cover?.src),
    path: miniPath(place),
    query: timelineQuery(place),
    url: placeAddress(place, origin),
    variant: place.variant,
  }
}

/** The paragraphs of an article, each as one line of text. */
const paragraphs = (article: Article): string[] =>
  article.blocks.flatMap(block => (block.type === 'paragraph' ? [line(plainText(block.content))] : []))

const paragraphText = (article: Article, number: number | undefined): string =>
  number === undefined ? '' : (paragraphs(article)[number - 1] ?? '')

function firstRealParagraph(article: Article): string {
  return paragraphs(article).find(text => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= REAL_PARAGRAPH) ?? ''
}

/** No platform that reads cards draws SVG: such a cover is no picture for one. */
function imageAddress(src: string, origin: string): string | undefined {
  if (/\.svg$/i.test(src)) return undefined
  const path = src.replace(/^\//, '')
  if (LIBRARY_ADDRESS) return `${LIBRARY_ADDRESS}/${path}`
  return origin ? siteAddress(origin, LIBRARY_PATH + path) : undefined
}

/** One line of text: line breaks and runs of spaces become one space; the wide space (U+3000) of an indent too. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

const fits = (text: string, width: number): boolean => cut(text, width) === text
