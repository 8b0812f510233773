/** The interface's words: a page brings those of its own script, and others are fetched when they are asked for. */
import { startTransition, useEffect } from 'react'
import type { Words } from '../words'
import type { Language } from '../words/language'
import { createStore, useDerived } from '../store/store'

interface Held {
  words: Words
  language: Language
}

const fetchers: Record<Language, () => Promise<Words>> = {
  'zh-Hans': async () => (await import('../words/zh-hans')).hans,
  'zh-Hant-TW': async () => (await import('../words/zh-hant-tw')).hantTw,
  'zh-Hant-HK': async () => (await import('../words/zh-hant-hk')).hantHk,
  en: async () => (await import('../words/en')).en,
}

/** All that have come, the latest at the end. */
const held = createStore<readonly Held[]>([])

/** Takes words in. */
export function addWords(language: Language, words: Words): void {
  const others = held.get().filter(one => one.language !== language)
  held.set([...others, { language, words }])
}

/** Fetches words where they are not there yet. Rejects where they cannot be had. */
export async function fetchWords(language: Language): Promise<void> {
  if (held.get().some(one => one.language === language)) return
  const words = await fetchers[language]()
  // A page in other words is drawn by small steps, between which it is scrolled and tapped.
  startTransition(() => addWords(language, words))
}

const among = (all: readonly Held[], language: Language): Held => {
  const found = all.find(one => one.language === language) ?? all.at(-1)
  if (!found) throw new Error('The app draws nothing before its first words have come: see hydrate.h5.ts.')
  return found
}

/** The interface's words, and the language that they are in: another one than wished for while that is on its way. */
export const loadedWords = (language: Language): Held => among(held.get(), language)

/** The same; the component draws again when the words wished for have come. */
export function useLoadedWords(language: Language): Held {
  useEffect(() => {
    fetchWords(language).catch(() => undefined) // what is there stays; the next screen asks again
  }, [language])
  return useDerived(held, all => among(all, language))
}
