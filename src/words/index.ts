/** The interface's words in every language at once: for publishing, for tests, and for the mini-program. */
import { en } from './en'
import type { Language } from './language'
import { hans, type Words } from './zh-hans'
import { hantHk } from './zh-hant-hk'
import { hantTw } from './zh-hant-tw'

export * from './language'
export type { Words }

const sets: Record<Language, Words> = { 'zh-Hans': hans, 'zh-Hant-TW': hantTw, 'zh-Hant-HK': hantHk, en }

/** The interface's words in a language. */
export const wordsIn = (language: Language): Words => sets[language]
