import Taro from '@tarojs/taro'

/** The language that WeChat is set to: zh_CN, zh_TW, zh_HK, en. */
export const deviceLocale = (): string => Taro.getAppBaseInfo().language
