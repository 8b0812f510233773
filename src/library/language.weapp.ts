import type { Script } from '../model'

/** The mini-program has no language of a page: fonts follow a class. */
export const usePageLanguage = (_script: Script): void => undefined
