/** Recordings of articles as a queue: an instalment's is followed by that of the next one, where that has one. Fetched when one plays. */
import { loadArticle } from '../../../data/source'
import type { Article } from '../../../model/schema'
import { isRecorded, type Recorded } from './recorded'

/**
 * The instalment before or after an article, with its recording.
 * @returns undefined where there is none, where it has no recording, or where it does not come
 */
export async function besideIn(article: Article, side: 'previous' | 'next'): Promise<Recorded | undefined> {
  const id = article[side]?.id
  if (id === undefined) return undefined
  const beside = await loadArticle(id, article.variant).catch(() => undefined)
  return beside && isRecorded(beside) ? beside : undefined
}
