/** What can be told of WeChat's own browser from outside, as pure rules. */

export type Platform = 'ios' | 'android' | 'other'

/** Whether the page is shown by WeChat. WeCom (企業微信) calls itself MicroMessenger too, but has other menus and keys. */
export const isWechat = (userAgent: string): boolean =>
  /MicroMessenger/i.test(userAgent) && !/wxwork/i.test(userAgent)

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
