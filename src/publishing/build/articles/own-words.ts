import { readingText } from '../../source/block-text'
import type { ArticleSource } from '../../source/model'
import type { Relation } from './related'
import { surfacesIn } from './terms'

/** Relations with their shared terms as the article itself writes them. */
export function inOwnWords(relations: readonly Relation[], source: ArticleSource): Relation[] {
  const surfaceOf = surfacesIn(`${source.title}\n${readingText(source.blocks)}`)
  return relations.map(({ id, shared }) => ({ id, shared: shared.flatMap(term => surfaceOf(term) ?? []) }))
}
