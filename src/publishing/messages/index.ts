/** What commands say, in Chinese. Which words there must be is a test: tests/unit/publishing/messages. */
import type { Language } from '../../command-line/language'
import { reports, slips, usage } from './commands'
import { desk } from './desk'
import { drafts } from './drafts'
import { imports, reasons } from './imports'
import { phrases } from './phrases'
import { places } from './places'
import { disk, editions, services } from './publishing'
import { review } from './review'
import { fields, sources } from './sources'
import { translator, type Messages, type Translate } from './translator'

/** Catalogs of one language as one; what is told apart for its writers alone comes together here. */
export const SIMPLIFIED: Messages = {
  sentences: {
    ...usage,
    ...slips,
    ...reports,
    ...review,
    ...imports,
    ...reasons,
    ...fields,
    ...sources,
    ...disk,
    ...editions,
    ...services,
    ...desk,
    ...drafts,
    ...places,
  },
  phrases,
}

/** The traditional ones are made of the simplified ones, and kept (`traditional.json`): converting takes longer than most commands. */
export async function translatorOf(language: Exclude<Language, 'en'>): Promise<Translate> {
  if (language === 'zh-Hans') return translator(SIMPLIFIED)
  return translator((await import('./traditional.json')).default)
}
