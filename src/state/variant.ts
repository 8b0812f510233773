/** In which script the reader reads: an address may say it, else the choice kept on the device, else the original. */
import { useEffect } from 'react'
import type { Script, Variant } from '../model/schema'
import { VARIANTS } from '../model/values'
import { deviceLocale } from '../primitives/device-locale'
import type { Words } from '../words'
import { interfaceLanguage, interfaceScript, type Language } from '../words/language'
import { ownWords } from '../words/own-words'
import { firstPage } from '../store/first-page'
import { isEntrance, variantOfLaunch } from '../device/launch'
import { useIsHydrated } from '../store/use-is-hydrated'
import { toast } from './toast'
import { currentSettings, useSettings } from './settings'
import { readStored, writeStored } from '../store/storage'
import { createStore, useDerived, useStore } from '../store/store'
import { loadedWords, useLoadedWords } from './loaded-words'

const KEY = 'reader:variant'

const isTrue = (value: unknown): value is true => value === true
const isVariant = (value: unknown): value is Variant => VARIANTS.some(one => one === value)

const stored = (): Variant | undefined => readStored<Variant | undefined>(KEY, isVariant, undefined)

/** The script of a device in Taiwan, Hong Kong or Macau; undefined for every other. */
function traditionalOfDevice(): Script | undefined {
  const script = interfaceScript('original', deviceLocale())
  return script === 'zh-Hans' ? undefined : script
}

/** Where the owner has built it so, a device that is set to traditional script reads in it from the first. */
const ofDevice = (): Variant | undefined =>
  typeof READ_IN !== 'undefined' && READ_IN === 'device' ? traditionalOfDevice() : undefined

/** What this reader reads in where no address says otherwise. */
const own = (): Variant => stored() ?? ofDevice() ?? 'original'

const variantStore = createStore<Variant>(variantOfLaunch() ?? own(), () => firstPage()?.variant)
/** A prerendered page was drawn for no reader in particular. */
const localeStore = createStore<string>(deviceLocale(), () => firstPage()?.script)

/** The variant in force. */
export const currentVariant = (): Variant => variantStore.get()

/** The variant in force; the component draws again when it changes. */
export const useVariant = (): Variant => useStore(variantStore)

/** Takes the variant that an address names, without making it the reader's lasting choice. */
export function adoptVariant(value: string | undefined): void {
  if (isVariant(value)) variantStore.set(value)
  // The script of a card that was opened before is not this one's.
  else if (isEntrance()) variantStore.set(own())
}

const OFFERED = 'reader:script-offered'

/** The script that this visit may offer to read in: that of the device, where its reader has never chosen nor been asked. */
const offerStore = createStore<Script | undefined>(
  stored() === undefined && !readStored(OFFERED, isTrue, false) ? traditionalOfDevice() : undefined,
)

/**
 * The script to offer on a page, in which its reader's device is and the page is not; offered on one visit and never
 * again.
 * @param written the script of the text on the page; absent where there is none yet
 */
export function useScriptOffer(written: Script | undefined): Script | undefined {
  const offer = useStore(offerStore)
  const isOwn = useIsHydrated()
  const isApt = useVariant() === 'original' && written === 'zh-Hans' && isOwn
  const offered = isApt ? offer : undefined
  useEffect(() => {
    if (offered) writeStored(OFFERED, true)
  }, [offered])
  return offered
}

/** The reader does not want what was offered. */
export const declineScript = (): void => offerStore.set(undefined)

/** Takes the reader's own choice and remembers it on this device. */
export function chooseVariant(variant: Variant): void {
  declineScript()
  writeStored(KEY, variant)
  variantStore.set(variant)
}

/** Stays with a variant because the one that was chosen could not be had, and says so. The choice stays kept. */
export function keepVariant(variant: Variant): void {
  variantStore.set(variant)
  toast(currentWords().words.scriptFailed)
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
  return { ...useLoadedWords(language), script, variant }
}

const currentScript = (): Script => interfaceScript(currentVariant(), localeStore.get())

/** The language that the interface is to speak now. */
export const currentLanguage = (): Language =>
  interfaceLanguage(currentSettings().interface, currentScript(), localeStore.get())

/** The same as `useWords`, asked once: for what cannot watch. */
export const currentWords = (): Spoken => ({ ...loadedWords(currentLanguage()), script: currentScript() })

/** The library's name and motto are names: they stay in the text's script, on the page and on a card. */
export const homeName = (script: Script): { title: string; summary: string } => ({
  title: ownWords[script].appName,
  summary: ownWords[script].appMotto,
})
