import { readingText } from '../../source/block-text'
import type { ArticleSource } from '../../source/model'
import type { Relation } from './related'
import { surfacesIn } from './terms'

/** Relations with their shared terms as the article itself writes them. */
export function inOwnWords<Related extends Relation>(
  relations: readonly Related[],
  source: ArticleSource,
): Related[] {
  const surfaceOf = surfacesIn(`${source.title}\n${readingText(source.blocks)}`)
  return relations.map(relation => ({
    ...relation,
    shared: relation.shared.flatMap(term => surfaceOf(term) ?? []),
  }))
}
