import type { Settings } from 'meilisearch'
import type { SearchDocument } from './documents'

type Field = keyof SearchDocument

/** Fields that are searched, in the order of what a hit there counts; as `FIELD_WEIGHTS` has it for the published index. */
const SEARCHED: Field[] = ['title', 'initials', 'people', 'tag', 'text']
/** Fields that readers' devices and the next publish are given. The text is not among them: articles carry their own. */
const SHOWN: Field[] = ['id', 'series', 'letters', 'sum']

/**
 * How the server reads the documents. They hold simplified characters alone, so that Chinese is told from Japanese by
 * rule and not by guess. Initials are too short to be guessed at.
 */
export const SETTINGS: Settings = {
  searchableAttributes: SEARCHED,
  displayedAttributes: SHOWN,
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
  typoTolerance: { disableOnAttributes: ['initials'] },
}
