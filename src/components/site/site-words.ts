/** Words around what the owner tells of the site, apart from the shared ones, which every page of H5 brings along. */
import type { Language } from '../../words/language'

interface SiteWords {
  /** What the landmark is called. */
  about: string
  contact: string
  privacy: string
  /** Opens 客服 in WeChat. */
  talk: string
  /** Opens the page in the mini-program. */
  open: string
  openFailed: string
}

export const SITE_WORDS: Record<Language, SiteWords> = {
  'zh-Hans': {
    about: '关于本站',
    contact: '联系我们',
    privacy: '隐私政策',
    talk: '联系客服',
    open: '在小程序中打开',
    openFailed: '没能打开，稍后再试',
  },
  'zh-Hant-TW': {
    about: '關於本站',
    contact: '聯絡我們',
    privacy: '隱私權政策',
    talk: '聯絡客服',
    open: '在小程式中開啟',
    openFailed: '沒能開啟，稍後再試',
  },
  'zh-Hant-HK': {
    about: '關於本站',
    contact: '聯絡我們',
    privacy: '私隱政策',
    talk: '聯絡客服',
    open: '在小程式中開啟',
    openFailed: '未能開啟，稍後再試',
  },
  en: {
    about: 'About this site',
    contact: 'Contact',
    privacy: 'Privacy',
    talk: 'Talk to us',
    open: 'Open in the mini-program',
    openFailed: 'Could not open it; try again later',
  },
}
