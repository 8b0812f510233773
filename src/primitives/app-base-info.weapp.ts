import Taro from '@tarojs/taro'

/** What WeChat tells of itself: its language, theme and size of type, the version of its base library. */
interface AppBaseInfo {
  SDKVersion?: string
  language?: string
  theme?: 'light' | 'dark'
  fontSizeScaleFactor?: number
}

/** The same on all phones: below 2.20.1, which are told to update, it is among what the older call tells. */
export const appBaseInfo = (): AppBaseInfo =>
  Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : Taro.getSystemInfoSync()
