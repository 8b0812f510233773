import { expect, it } from 'vitest'
import { languageOf } from '../../../src/command-line/language'

it.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
  [{ LANG: 'zh' }, 'zh-Hans'],
  [{ LANG: 'zh_SG' }, 'zh-Hans'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-Hant'],
  [{ LANG: 'zh_HK' }, 'zh-Hant'],
  [{ LANG: 'zh-Hant' }, 'zh-Hant'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'zhx' }, 'en'],
  // The first that is set and not empty decides.
  [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh-Hant'],
  [{ LC_ALL: 'C', LC_MESSAGES: 'zh_TW', LANG: 'zh_CN' }, 'en'],
])('%j', (env, language) => {
  expect(languageOf(env)).toBe(language)
})
