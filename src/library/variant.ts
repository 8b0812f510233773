/** In which script the reader reads: an address may say it, else the choice kept on the device, else the original. */
import type { Script, Variant } from '../model'
import { VARIANTS } from '../model-values'
import { deviceLocale } from '../primitives/device-locale'
import { interfaceScript, wordsIn, type Words } from '../words'
import { firstPage } from './first-page'
import { variantOfLaunch } from './launch'
import { say } from './said'
import { readStored, writeStored } from './storage'
import { createStore, useStore } from './store'

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
  say(wordsIn(interfaceScript(variant, localeStore.get())).scriptFailed)
}

/** The interface's words and their script, for the variant in force. */
export function useWords(): { words: Words; script: Script; variant: Variant } {
  const variant = useVariant()
  const script = interfaceScript(variant, useStore(localeStore))
  return { words: wordsIn(script), script, variant }
}
