/** The language of the desk: the browser's, until somebody chooses another. */
import { createContext, useContext } from 'react'
import { LANGUAGES, languageOf, type DeskLanguage, type WordSets } from '../words'

export const Language = createContext<DeskLanguage>('zh-Hans')

/** The words of a screen in the language of the desk. */
export const useWords = <Words>(sets: WordSets<Words>): Words => sets[useContext(Language)]

const KEY = 'desk-language'

export function chosenLanguage(): DeskLanguage {
  const kept = localStorage.getItem(KEY)
  return LANGUAGES.find(one => one === kept) ?? languageOf(navigator.languages)
}

export const chooseLanguage = (language: DeskLanguage): void => localStorage.setItem(KEY, language)
