/** The signature that lets a page use WeChat's JS-SDK. */

/** What the page hands to `wx.config`; `timestamp` in seconds. */
export interface Signature {
  appId: string
  timestamp: number
  nonceStr: string
  signature: string
}

/**
 * Signs an address: SHA-1, in hexadecimal, over the four values in this order, none of them encoded.
 * Source: WeChat's JS-SDK documentation, appendix 1.
 * @param url the page's address as its browser shows it, without the anchor
 */
export async function sign(
  ticket: string,
  url: string,
  timestamp: number,
  nonceStr: string,
): Promise<string> {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
  return hex(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text)))
}

/** A fresh random string of 32 letters and figures. */
export const nonce = (): string => hex(crypto.getRandomValues(new Uint8Array(16)).buffer)

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
