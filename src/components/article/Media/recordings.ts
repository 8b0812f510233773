/** Recordings of articles as a queue: an instalment's is followed by that of the next one, where that has one. */
import { loadArticle } from '../../../data/source'
import type { Article } from '../../../model/schema'

/** An article that comes with a recording of it. */
export type Recorded = Article & { audio: string }

export const isRecorded = (article: Article): article is Recorded => article.audio !== undefined

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

/** The address of an article's picture for a player outside of the page; undefined where it is not of the web. */
export const coverOf = (address: string | undefined): string | undefined =>
  address?.startsWith('https:') ? address : undefined
