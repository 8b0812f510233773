/** Of WeChat's API, what the first drawing asks for before the app and Taro with it are there. */
export interface Launch {
  path: string
  query: Record<string, string | undefined>
}

interface Wechat {
  getLaunchOptionsSync: () => Launch
  getStorageSync: (key: string) => unknown
  getAppBaseInfo: () => { language?: string; fontSizeScaleFactor?: number }
}

declare const wx: Wechat

export const wechat = wx
