import { wordsIn, type Words } from '../words'
import type { Language } from '../words/language'

/** The interface's words, and the language that they are in: the package carries them all. */
export const loadedWords = (language: Language): { words: Words; language: Language } => ({
  words: wordsIn(language),
  language,
})

export const useLoadedWords = loadedWords
