import { appBaseInfo } from './app-base-info.weapp'

/** The language that WeChat is set to: zh_CN, zh_TW, zh_HK, en. */
export const deviceLocale = (): string => appBaseInfo().language ?? ''
