/**
 * JSON-LD by schema.org, in the form that Google's guides for articles and breadcrumbs ask for. Addresses must be
 * whole: without an origin they are left out, and with them the breadcrumbs, which are nothing else. Breadcrumbs are of
 * two steps or more, as Google asks: the home tells the name of the site instead.
 */
import { h5Path, type Place } from '../model/addresses'
import type { Article } from '../model/schema'
import { lastChanged } from '../model/last-changed'
import { topicsOf } from '../model/topics'
import { wordsIn } from '../words'
import type { Page } from './drawn-page'

/** The page's data blocks, each to stand in a `<script type="application/ld+json">` of its own. */
export function structuredData(page: Page): object[] {
  const own = 'article' in page ? [newsArticle(page)] : []
  if (!page.origin) return own
  return [...own, 'index' in page ? webSite(page) : breadcrumbs(page)]
}

/** A published day has no hour: its midnight where the columns are written, since Google asks for a time zone. */
export const dayInChina = (date: string): string => `${date}T00:00:00+08:00`

const webSite = ({ origin, title, script }: Page): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: title,
  url: `${origin}/`,
  inLanguage: script,
})

function newsArticle(page: Extract<Page, { article: Article }>): object {
  const { article, card, origin, publisher, script } = page
  const published = article.date && dayInChina(article.date)
  const changed = lastChanged(article)
  const organization = publisher && { '@type': 'Organization', name: publisher }
  const { variant } = page.place
  const people = topicsOf(article, 'author').map(({ id, title }) =>
    withoutAbsent({
      '@type': 'Person',
      name: title,
      url: origin && origin + h5Path({ page: 'series', id, variant }),
    }),
  )
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: card.summary,
    inLanguage: script,
    datePublished: published,
    dateModified: changed && dayInChina(changed),
    correction: article.corrections?.map(({ date, what }) => ({
      '@type': 'CorrectionComment',
      text: what,
      datePublished: dayInChina(date),
    })),
    author: people.length > 0 ? people : organization,
    publisher: organization,
    image: card.imageLarge && [card.imageLarge],
    keywords: topicsOf(article, 'tag')
      .map(({ title }) => title)
      .join(),
    articleSection: article.tag ?? article.series.title,
    wordCount: article.length,
    mainEntityOfPage: origin && card.url,
    isPartOf: { '@type': 'CreativeWorkSeries', name: article.series.title },
  })
}

function breadcrumbs(page: Page): object {
  const { origin, place, script } = page
  const { variant } = place
  const steps: [string, Place][] = [[wordsIn(script).appName, { page: 'home', variant }]]
  if ('series' in page) steps.push([page.series.title, page.place])
  if ('article' in page) {
    const { id, title } = page.article.series
    steps.push([title, { page: 'series', id, variant }], [page.article.title, page.place])
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, to], at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: origin + h5Path(to),
    })),
  }
}

const withoutAbsent = (value: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined && field !== ''))
