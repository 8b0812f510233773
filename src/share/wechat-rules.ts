/** What can be told from outside of the browsers of WeChat and other apps, as pure rules. */

export type Platform = 'ios' | 'android' | 'other'

/** Whether the page is shown by WeChat. WeCom (企業微信) calls itself MicroMessenger too, but has other menus and keys. */
export const isWechat = (userAgent: string): boolean =>
  /MicroMessenger/i.test(userAgent) && !/wxwork/i.test(userAgent)

/** An app that shows pages in a browser of its own, with a menu ··· of its own for sharing them. */
export type HostApp = 'wechat' | 'qq' | 'weibo'

/**
 * The app whose browser shows the page. QQ's app says `QQ/9.0`; QQ Browser (`MQQBrowser/13`), which WeChat's name holds
 * too, is a browser like any other. Weibo says `Weibo (iPhone…__weibo__13.1…)`.
 */
export function hostApp(userAgent: string): HostApp | undefined {
  if (isWechat(userAgent)) return 'wechat'
  if (/\bQQ\/\d/.test(userAgent)) return 'qq'
  return /\bWeibo\b|__weibo__/i.test(userAgent) ? 'weibo' : undefined
}

export const platformOf = (userAgent: string): Platform =>
  /iPhone|iPad|iPod/.test(userAgent) ? 'ios' : userAgent.includes('Android') ? 'android' : 'other'

/**
 * The address that WeChat checks a signature against, without its anchor. On iOS WeChat goes on seeing the address
 * that the page was first loaded by, whatever `history.pushState` has written since; elsewhere it sees the one shown.
 * Source: WeChat's JS-SDK documentation, appendix on `invalid signature`, and its developer community.
 * @param landing the address that this page was loaded by
 * @param current the address shown now
 */
export function addressToSign(platform: Platform, landing: string, current: string): string {
  const [address = ''] = (platform === 'ios' ? landing : current).split('#')
  return address
}
