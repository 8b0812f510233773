/** The languages of the desk. Each screen has its words in a file here: simplified Chinese first, and English. */
import { traditional } from './traditional'

export const LANGUAGES = ['zh-Hans', 'zh-Hant-TW', 'en'] as const
export type DeskLanguage = (typeof LANGUAGES)[number]

/** The words of one screen in each language. */
export type WordSets<Words> = Readonly<Record<DeskLanguage, Words>>

/** The words of a screen; those in traditional script are converted. */
export const wordsOf = <Words>(simplified: Words, en: NoInfer<Words>): WordSets<Words> => ({
  'zh-Hans': simplified,
  'zh-Hant-TW': traditional(simplified),
  en,
})

/** Of the languages that a browser wants, the first that the desk has; simplified Chinese where it has none. */
export function languageOf(wanted: readonly string[]): DeskLanguage {
  for (const one of wanted) {
    if (/^zh[-_](?:hant|tw|hk|mo)/i.test(one)) return 'zh-Hant-TW'
    if (/^zh\b/i.test(one)) return 'zh-Hans'
    if (/^en\b/i.test(one)) return 'en'
  }
  return 'zh-Hans'
}
