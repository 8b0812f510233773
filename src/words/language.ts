import type { Script, Variant } from '../model/schema'

/** What the interface can speak: Chinese in each script, and English. */
export type Language = Script | 'en'

/** What a reader may wish of it: the device's language, the text's script, English. */
export const INTERFACES = ['system', 'text', 'en'] as const
export type Interface = (typeof INTERFACES)[number]

/**
 * The script of the page around a text. Reading originals, the reader sees that of the device's own locale.
 * @param locale BCP 47 or WeChat's form (zh_TW); anything that is not Chinese gives simplified script
 */
export function interfaceScript(variant: Variant, locale: string): Script {
  if (variant !== 'original') return variant
  if (/^zh[-_](?:Hant[-_])?(?:HK|MO)/i.test(locale)) return 'zh-Hant-HK'
  return /^zh[-_](?:Hant|TW)/i.test(locale) ? 'zh-Hant-TW' : 'zh-Hans'
}

/** Chinese by the codes that devices give (zh, Cantonese, Mandarin); a device that says nothing counts as Chinese. */
const isChinese = (locale: string): boolean => /^(?:$|(?:zh|yue|cmn)(?:[-_]|$))/i.test(locale)

/**
 * The language of the interface's words, which leaves the text's script alone.
 * @param script of the page, by `interfaceScript`
 * @param locale as for `interfaceScript`; a device in any language but Chinese has English words
 */
export function interfaceLanguage(wish: Interface, script: Script, locale: string): Language {
  if (wish === 'system') return isChinese(locale) ? script : 'en'
  return wish === 'en' ? 'en' : script
}
