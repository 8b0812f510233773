/** What articles are gathered by, beside their series: who wrote them, and what they are about. */
import { createHash } from 'node:crypto'
import type { Credit, Series } from '../../../model/schema'
import { TOPIC } from '../../../model/topics'
import { foldText } from '../../source/title'

export type Kind = NonNullable<Series['kind']>

/** A topic as an article names it, in the article's own script. */
export interface Topic {
  id: string
  kind: Exclude<Kind, 'corrections'>
  name: string
}

/** Roles whose names wrote the text, in either script; editors and producers did not. */
const WRITERS = new Set(['撰文', '撰稿', '文', '文字', '作者', '记者', '采写', '通讯员', '供稿'])

/** Digits of a hash that tell the names of a library apart: among 100,000 two are alike once in 50,000 libraries. */
const DIGITS = 12

/**
 * The id of a topic, which stands in addresses: one for all writings of a name, simplified or traditional, with or
 * without blanks, and the same for ever. No reading of the name stands in it, since dictionaries change.
 */
export const topicId = ({ kind, name }: Omit<Topic, 'id'>): string =>
  `${TOPIC[kind]}${createHash('sha256').update(foldText(name)).digest('hex').slice(0, DIGITS)}`

interface Named {
  credits?: readonly Credit[] | undefined
  tags?: readonly string[] | undefined
}

/** The topics of an article, authors before tags, each once. */
export function topicsOf({ credits = [], tags = [] }: Named): Topic[] {
  const authors = credits.filter(({ role }) => WRITERS.has(foldText(role))).flatMap(({ names }) => names)
  const topics = [
    ...authors.map(name => ({ kind: 'author' as const, name })),
    ...tags.map(name => ({ kind: 'tag' as const, name })),
  ].map((topic): Topic => ({ id: topicId(topic), ...topic }))
  return [...new Map(topics.map(topic => [topic.id, topic])).values()]
}
