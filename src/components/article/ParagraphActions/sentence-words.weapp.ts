/** Said above the sentences of a paragraph, which only the mini-program lists: a browser selects any words. */
import type { Language } from '../../../words/language'

const TRADITIONAL = '點一句，只要這一句；再點一句，要到那一句。'

export const SENTENCE_HINTS: Record<Language, string> = {
  'zh-Hans': '点一句，只要这一句；再点一句，要到那一句。',
  'zh-Hant-TW': TRADITIONAL,
  'zh-Hant-HK': TRADITIONAL,
  en: 'Tap a sentence to take it alone, another to take all up to it.',
}
