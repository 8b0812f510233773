import { wordsIn, type Words } from '../words'
import type { Language } from '../words/language'

/** The interface's words, and the language that they are in: the package carries them all. */
export const heldWords = (language: Language): { words: Words; language: Language } => ({
  words: wordsIn(language),
  language,
})

export const useHeldWords = heldWords
