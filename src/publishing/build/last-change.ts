/** When the words of an article last changed, as far as what was published before can tell. */
import type { Article } from '../../model/schema'
import type { Output } from './output'
import { readingText } from '../source/block-text'
import { publishedArticle } from './articles/published-article'

/**
 * @param article in the variant `original`: what changes in the others alone is conversion
 * @param today the day of this publish
 * @returns the day, or undefined where nothing says that its words have changed since it was published
 */
export function lastChange(
  article: Article,
  published: Output | undefined,
  today: string,
): string | undefined {
  const before = published && publishedArticle(article.id, article.variant, published)
  if (!before) return undefined
  return wordsOf(before) === wordsOf(article) ? before.modified : today
}

/** What there is to read; how it is marked and what its pictures are does not count. */
const wordsOf = ({ title, subtitle = '', blocks }: Article): string =>
  [title, subtitle, readingText(blocks)].join('\n')
