/** What a source says of itself; plain data, which can be kept between runs. */
import type { Correction, Script } from '../../../model/schema'
import { readingText } from '../../source/block-text'
import type { OwnUsage } from '../../script'
import type { Focus } from '../../source/focus'
import { pictureOf, type ArticleSource, type SourceBlock } from '../../source/model'
import { countCharacters } from '../../formats/text/characters'
import { topicsOf, type Topic } from '../topics/topic'
import { summarise } from './summary'
import { packTerms, termsOf } from './terms'

export interface Facts extends OwnUsage {
  id: string
  former_ids?: readonly string[] | undefined
  tag?: string | undefined
  title: string
  date?: string | undefined
  order?: number | undefined
  script: Script
  draft?: boolean | undefined
  publish_at?: string | undefined
  /** The newest first. */
  corrections?: readonly Correction[] | undefined
  topics: readonly Topic[]
  summary: string
  /** Characters to read. */
  length: number
  /** Paths of pictures, as the source writes them. */
  pictures: readonly string[]
  /** Of the first of them. */
  focus?: Focus | undefined
  /** Packed: see `packTerms`. */
  terms: string
}

export function factsOf(source: ArticleSource): Facts {
  const { title, summary, corrections, blocks } = source
  const text = readingText(blocks)
  return {
    id: source.id,
    former_ids: source.former_ids,
    tag: source.tag,
    title,
    date: source.date,
    order: source.order,
    script: source.script,
    draft: source.draft,
    publish_at: source.publish_at,
    corrections: typeof corrections === 'object' ? newestFirst(corrections) : undefined,
    topics: topicsOf(source),
    summary: summary ?? summarise(blocks),
    length: countCharacters(text),
    overrides: source.overrides,
    phrases: source.phrases,
    pictures: blocks.flatMap(block => pictureOf(block) ?? []),
    focus: focusOf(blocks.find(block => pictureOf(block))),
    terms: packTerms(termsOf(`${title}\n${title}\n${text}`)),
  }
}

const focusOf = (block: SourceBlock | undefined): Focus | undefined =>
  block?.type === 'figure' ? block.focus : undefined

const newestFirst = (corrections: readonly Correction[]): Correction[] =>
  [...corrections].sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0))
