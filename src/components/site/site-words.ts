/** Words around what the owner tells of the site, apart from the shared ones, which every page of H5 brings along. */
import type { Language } from '../../words/language'

interface SiteWords {
  /** What the landmark is called. */
  about: string
  contact: string
  privacy: string
  /** Opens 客服 in WeChat. */
  talk: string
}

const TRADITIONAL = { about: '關於本站', contact: '聯絡我們', talk: '聯絡客服' }

export const SITE_WORDS: Record<Language, SiteWords> = {
  'zh-Hans': { about: '关于本站', contact: '联系我们', privacy: '隐私政策', talk: '联系客服' },
  'zh-Hant-TW': { ...TRADITIONAL, privacy: '隱私權政策' },
  'zh-Hant-HK': { ...TRADITIONAL, privacy: '私隱政策' },
  en: { about: 'About', contact: 'Contact', privacy: 'Privacy', talk: 'Talk to us' },
}
