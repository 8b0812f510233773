import type { Script, Variant } from '../model'
import { hans, type Words } from './zh-hans'
import { hantHk } from './zh-hant-hk'
import { hantTw } from './zh-hant-tw'

export type { Words }

const sets: Record<Script, Words> = { 'zh-Hans': hans, 'zh-Hant-TW': hantTw, 'zh-Hant-HK': hantHk }

/** The interface's words in a script. */
export const wordsIn = (script: Script): Words => sets[script]

/**
 * The script of the interface's words. Reading originals, the reader sees the words of the device's own locale.
 * @param locale BCP 47 or WeChat's form (zh_TW); anything that is not Chinese gives simplified script
 */
export function interfaceScript(variant: Variant, locale: string): Script {
  if (variant !== 'original') return variant
  if (/^zh[-_](?:Hant[-_])?(?:HK|MO)/i.test(locale)) return 'zh-Hant-HK'
  return /^zh[-_](?:Hant|TW)/i.test(locale) ? 'zh-Hant-TW' : 'zh-Hans'
}
