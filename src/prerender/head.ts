/**
 * What search engines and chat previews read of a page. Open Graph by ogp.me; X reads that too where a page has a card
 * of its own: https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started#opengraph.
 * Open Graph wants whole addresses, so without an origin its addresses are left out. `canonical` and `hreflang` are
 * links of HTML, which readers resolve against the page's own address: without an origin they are paths.
 */
import { h5Path } from '../model/addresses'
import { leadFigure } from '../components/article/lead-figure'
import { srcsetOf } from '../model/image-copies'
import { LIBRARY_ADDRESS } from '../model/library-address'
import { FEED_TYPES, feedPath } from '../model/paths'
import { SCRIPTS, VARIANTS, type Script, type Variant } from '../model/schema'
import { FIGURE_SIZES } from '../primitives/figure-sizes.h5'
import { escapeHtml, jsonForScript, voidElement } from './html'
import type { Page } from './drawn-page'
import { dayInChina, structuredData } from './structured-data'

const LOCALES: Record<Script, string> = { 'zh-Hans': 'zh_CN', 'zh-Hant-TW': 'zh_TW', 'zh-Hant-HK': 'zh_HK' }

const meta = (name: string, content: string | undefined) =>
  voidElement(
    'meta',
    name.startsWith('twitter:') || name === 'description' ? { name, content } : { property: name, content },
  )

/** The head's elements from `<title>` on. */
export function head(page: Page): string {
  const { card, origin, title } = page
  const address = (variant: Variant): string => origin + h5Path({ ...page.place, variant })
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('description', card.summary || undefined),
    voidElement('link', { rel: 'canonical', href: address(page.place.variant) }),
    ...VARIANTS.map(variant =>
      voidElement('link', {
        rel: 'alternate',
        hreflang: variant === 'original' ? 'x-default' : variant,
        href: address(variant),
      }),
    ),
    ...feeds(page),
    leadPicture(page),
    ...openGraph(page),
    meta('twitter:card', card.imageLarge ? 'summary_large_image' : 'summary'),
    ...structuredData(page).map(one => `<script type="application/ld+json">${jsonForScript(one)}</script>`),
  ].join('')
}

/**
 * The picture that stands on the first screen is asked for here, before the rules of the page, and ahead of what else is on
 * its way: it is the largest thing that is painted. One further down would take the line from the text and the app's
 * scripts for something that many readers never reach. Without `href`: a browser that does not know `imagesrcset` asks
 * for nothing, instead of the larger picture that it finds in the text.
 */
function leadPicture(page: Page): string {
  const lead = 'article' in page ? leadFigure(page.article.blocks) : undefined
  const image = lead?.type === 'figure' ? lead.image : undefined
  return voidElement('link', {
    rel: 'preload',
    as: 'image',
    type: 'image/webp',
    imagesrcset: image?.webp && srcsetOf(image.webp, `${LIBRARY_ADDRESS || '/library'}/${image.src}`),
    imagesizes: FIGURE_SIZES,
    fetchpriority: 'high',
  })
}

/** Feeds lie beside a library that is published, and not in one that the build carries. */
function feeds(page: Page): string[] {
  const series = 'series' in page ? page.series : 'article' in page ? page.article.series : undefined
  if (!series || ('kind' in series && series.kind) || !page.origin || !LIBRARY_ADDRESS) return []
  return (['rss.xml', 'json'] as const).map(ending =>
    voidElement('link', {
      rel: 'alternate',
      type: FEED_TYPES[ending],
      title: series.title,
      href: `${LIBRARY_ADDRESS}/${feedPath(series.id, page.place.variant, ending)}`,
    }),
  )
}

function openGraph(page: Page): string[] {
  const { card, script } = page
  const article = 'article' in page ? page.article : undefined
  return [
    meta('og:type', article ? 'article' : 'website'),
    meta('og:title', card.title),
    meta('og:description', card.summary || undefined),
    meta('og:url', card.url || undefined),
    meta('og:image', card.imageLarge),
    meta('og:site_name', card.source),
    meta('og:locale', LOCALES[script]),
    ...SCRIPTS.filter(other => other !== script).map(other => meta('og:locale:alternate', LOCALES[other])),
    meta('article:published_time', article?.date && dayInChina(article.date)),
    meta('article:section', article?.tag ?? article?.series.title),
  ]
}
