/** What is said where the app does not come, in each script. */
import type { Script } from '../model/schema'

export interface PlainWords {
  /** Of a page that can be read but does no more. */
  lost: string
  /** Of a screen that the app alone draws. */
  bareTitle: string
  bareText: string
  withoutScripts: string
  reload: string
}

export const plainWords: Record<Script, PlainWords> = {
  'zh-Hans': {
    lost: '阅读器没能启动：可能网络不通，也可能浏览器太旧。文字、链接照常能读，这里的设置和分享也能用。',
    bareTitle: '这一页没能打开',
    bareText: '阅读器没有取到，或者这个浏览器太旧。文章不靠它，照样能读。',
    withoutScripts: '这一页要有 JavaScript 才能用，浏览器里把它关掉了。文章不靠它，照样能读。',
    reload: '重新载入',
  },
  'zh-Hant-TW': {
    lost: '閱讀器沒能啟動：可能網路不通，也可能瀏覽器太舊。文字、連結照常能讀，這裡的設定和分享也能用。',
    bareTitle: '這一頁沒能開啟',
    bareText: '閱讀器沒有取到，或者這個瀏覽器太舊。文章不靠它，照樣能讀。',
    withoutScripts: '這一頁要有 JavaScript 才能用，瀏覽器裡把它關掉了。文章不靠它，照樣能讀。',
    reload: '重新載入',
  },
  'zh-Hant-HK': {
    lost: '閱讀器未能啟動：可能網絡不通，也可能瀏覽器太舊。文字、連結照常能讀，這裏的設定和分享也能用。',
    bareTitle: '這一頁未能打開',
    bareText: '閱讀器沒有取到，或者這個瀏覽器太舊。文章不靠它，照樣能讀。',
    withoutScripts: '這一頁要有 JavaScript 才能用，瀏覽器裏把它關掉了。文章不靠它，照樣能讀。',
    reload: '重新載入',
  },
}
