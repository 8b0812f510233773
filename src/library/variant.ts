/** In which script the reader reads: an address may say it, else the choice kept on the device, else the original. */
import type { Script, Variant } from '../model'
import { VARIANTS } from '../model-values'
import { deviceLocale } from '../primitives/device-locale'
import type { Words } from '../words'
import { interfaceLanguage, interfaceScript, type Language } from '../words/language'
import { ownWords } from '../words/own-words'
import { firstPage } from './first-page'
import { variantOfLaunch } from './launch'
import { say } from './said'
import { currentSettings, useSettings } from './settings'
import { readStored, writeStored } from './storage'
import { createStore, useDerived, useStore } from './store'
import { heldWords, useHeldWords } from './words-held'

const KEY = 'reader:variant'

const isVariant = (value: unknown): value is Variant => VARIANTS.some(one => one === value)

const initial = (): Variant =>
  variantOfLaunch() ?? readStored<Variant | undefined>(KEY, isVariant, undefined) ?? 'original'

const variantStore = createStore<Variant>(initial(), () => firstPage()?.variant)
/** A prerendered page was drawn for no reader in particular. */
const localeStore = createStore<string>(deviceLocale(), () => firstPage()?.script)

/** The variant in force. */
export const currentVariant = (): Variant => variantStore.get()

/** The variant in force; the component draws again when it changes. */
export const useVariant = (): Variant => useStore(variantStore)

/** Takes the variant that an address names, without making it the reader's lasting choice. */
export function adoptVariant(value: string | undefined): void {
  if (isVariant(value)) variantStore.set(value)
}

/** Takes the reader's own choice and remembers it on this device. */
export function chooseVariant(variant: Variant): void {
  writeStored(KEY, variant)
  variantStore.set(variant)
}

/** Stays with a variant because the one that was chosen could not be had, and says so. The choice stays kept. */
export function keepVariant(variant: Variant): void {
  variantStore.set(variant)
  say(currentWords().words.scriptFailed)
}

interface Spoken {
  /** The interface's words, and the language that they are in. */
  words: Words
  language: Language
  /** The script of the page, for fonts and for what leaves the page: a card is in the text's script, not in English. */
  script: Script
}

/** The interface's words for the variant and the settings in force. */
export function useWords(): Spoken & { variant: Variant } {
  const variant = useVariant()
  const wish = useSettings().interface
  const script = useDerived(localeStore, locale => interfaceScript(variant, locale))
  const language = useDerived(localeStore, locale => interfaceLanguage(wish, script, locale))
  return { ...useHeldWords(language), script, variant }
}

const currentScript = (): Script => interfaceScript(currentVariant(), localeStore.get())

/** The language that the interface is to speak now. */
export const currentLanguage = (): Language =>
  interfaceLanguage(currentSettings().interface, currentScript(), localeStore.get())

/** The same as `useWords`, asked once: for what cannot watch. */
export const currentWords = (): Spoken => ({ ...heldWords(currentLanguage()), script: currentScript() })

/** The library's name and motto are names: they stay in the text's script, on the page and on a card. */
export const homeName = (script: Script): { title: string; summary: string } => ({
  title: ownWords[script].appName,
  summary: ownWords[script].appMotto,
})
