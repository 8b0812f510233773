/**
 * A strict double of WeChat's own browser: the bridge below the JS-SDK. The SDK itself is the real one. It checks a
 * signature as WeChat does, against the address that it sees, after a while; it takes cards only once that is done.
 */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { vi } from 'vitest'
import type { WechatSdk } from '../../../src/share/wechat.h5'

const TICKET = 'bridge-ticket'
const APP_ID = 'wx0123456789abcdef'
/** How long WeChat takes to check a signature, in milliseconds. */
export const CHECK_MS = 400

type Parameters = Record<string, string>
type Callback = (result: { err_msg: string }) => void

export const USER_AGENTS = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50 NetType/WIFI',
  android:
    'Mozilla/5.0 (Linux; Android 14; V2301A) AppleWebKit/537.36 Chrome/116.0 MicroMessenger/8.0.50.2701',
}

export class WechatBrowser {
  /** The address shown, and the one that the page was loaded by. */
  current: string
  /** Cards in the menu, as WeChat would share them now. */
  chat: Parameters | undefined
  timeline: Parameters | undefined
  /** Pictures that the page fetched: what the SDK reports by. */
  pictures: string[] = []
  checks = 0
  /** Cards that the page asked WeChat to take, for chats and Moments together. */
  offers = 0
  sdk: WechatSdk
  private verified: string | undefined

  constructor(
    readonly platform: 'ios' | 'android',
    readonly landing: string,
  ) {
    this.current = landing
    const bridge = {
      invoke: (method: string, parameters: Parameters, callback: Callback) =>
        this.invoke(method, parameters, message => callback({ err_msg: message })),
      on: () => undefined,
    }
    const pictures = this.pictures
    const userAgent = USER_AGENTS[platform]
    const document = { title: '', addEventListener: () => undefined }
    vi.stubGlobal('navigator', { userAgent, platform: platform === 'ios' ? 'iPhone' : 'Linux armv8l' })
    vi.stubGlobal('document', document)
    vi.stubGlobal('location', { href: landing })
    vi.stubGlobal('window', { document, WeixinJSBridge: bridge })
    vi.stubGlobal('WeixinJSBridge', bridge)
    vi.stubGlobal(
      'Image',
      class {
        set src(address: string) {
          pictures.push(address)
        }
      },
    )
    // A fresh SDK each time: it keeps its state in the module.
    const require = createRequire(import.meta.url)
    const file = require.resolve('weixin-js-sdk')
    Reflect.deleteProperty(require.cache, file)
    this.sdk = require(file) as WechatSdk
  }

  /** As the page's own script does it: on iOS WeChat does not notice. */
  pushState(address: string): void {
    this.current = address
    // Permission is by address: on Android the new one has none yet.
    if (this.platform === 'android') this.verified = undefined
  }

  /** What the signing service would answer for an address. */
  sign(url: string): Record<string, string | number> {
    const [timestamp, nonceStr] = [1_795_593_600, `nonce${this.checks}`]
    return { appId: APP_ID, timestamp, nonceStr, signature: this.sha1(url, String(timestamp), nonceStr) }
  }

  private sha1(url: string, timestamp: string, nonceStr: string): string {
    const text = `jsapi_ticket=${TICKET}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
    return createHash('sha1').update(text).digest('hex')
  }

  private invoke(method: string, parameters: Parameters, answer: (message: string) => void): void {
    if (method === 'preVerifyJSAPI') {
      this.checks++
      const [seen = ''] = (this.platform === 'ios' ? this.landing : this.current).split('#')
      const {
        verifyAppId,
        verifyTimestamp = '',
        verifyNonceStr = '',
        verifySignature,
        verifySignType,
      } = parameters
      const fits = verifySignature === this.sha1(seen, verifyTimestamp, verifyNonceStr)
      setTimeout(() => {
        const good = fits && verifyAppId === APP_ID && verifySignType === 'sha1'
        if (good) this.verified = seen
        answer(good ? 'preVerifyJSAPI:ok' : 'preVerifyJSAPI:fail_invalid signature')
      }, CHECK_MS)
    } else if (method === 'getNetworkType') {
      setTimeout(() => answer('network_type:wifi'))
    } else if (method === 'updateAppMessageShareData' || method === 'updateTimelineShareData') {
      this.offers++
      const { title, desc, link, imgUrl } = parameters
      const allowed = this.verified !== undefined && title && link
      if (allowed && method === 'updateTimelineShareData')
        this.timeline = { title, link, imgUrl: imgUrl ?? '' }
      else if (allowed) this.chat = { title, desc: desc ?? '', link, imgUrl: imgUrl ?? '' }
      setTimeout(() =>
        answer(`${method}:${allowed ? 'ok' : 'fail, the permission value is offline verifying'}`),
      )
    } else throw new Error(`The page asked WeChat for ${method}`)
  }
}
