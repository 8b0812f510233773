/** What articles of several series have in common: their lists go by the ids of series. */
import type { Article } from './schema'

/** What the ids of an author's list and of a tag's begin with. */
export const TOPIC = { author: 'by-', tag: 'tag-' } as const

/** Ids that are not to be given to a series: `corrections` is the list of all corrections. */
export const TOPIC_ID = /^(?:corrections|(?:by|tag)-[0-9a-f]{12})$/

/** The authors of an article, or its tags. */
export const topicsOf = ({ topics = [] }: Pick<Article, 'topics'>, kind: keyof typeof TOPIC) =>
  topics.filter(({ id }) => id.startsWith(TOPIC[kind]))
