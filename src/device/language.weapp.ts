import type { Script } from '../model/schema'
import type { Language } from '../words/language'

/** The mini-program has no language of a page: fonts follow a class. */
export const usePageLanguage = (_script: Script, _language: Language, _wished: () => Language): void =>
  undefined
