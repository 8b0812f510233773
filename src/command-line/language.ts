/** The language that a command speaks. */

export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/**
 * As POSIX has it (Base Definitions, 8.2): of LC_ALL, LC_MESSAGES and LANG the first that is set and not empty decides.
 * Chinese is spoken to those whose language it is, English to all others.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? ''
  if (!/^zh(?:[-_.@]|$)/i.test(locale)) return 'en'
  return /^zh[-_](?:Hant|TW|HK|MO)(?:[-_.@]|$)/i.test(locale) ? 'zh-Hant' : 'zh-Hans'
}
