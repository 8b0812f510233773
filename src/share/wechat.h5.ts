/**
 * The card that WeChat's ··· menu shares when the page is read inside WeChat. WeChat lets a page choose its card only
 * after a signature from the owner's server (src/signing); without one it shows a card of its own making, and the
 * reader is guided to the menu all the same.
 */
import type { Card } from './card'
import { landing } from './landing.h5'
import { addressToSign, isWechat, platformOf } from './wechat-rules'

/** `set`: the menu shares our card. `guide`: it shares WeChat's own. `superseded`: a later card took its place. */
export type WechatCardOutcome = 'set' | 'guide' | 'superseded'

export type WechatSdk = typeof import('weixin-js-sdk').default

export interface WechatSurroundings {
  /** Base address of the signing service; empty where the owner runs none. */
  signingUrl: string
  userAgent: string
  /** The address that this page was loaded by. */
  landing: string
  /** The address shown now. */
  current: () => string
  loadSdk: () => Promise<WechatSdk>
  fetch: (address: string) => Promise<Response>
}

/** What the signing service answers. */
interface Signature {
  appId: string
  timestamp: number
  nonceStr: string
  signature: string
}

/** WeChat may never answer: some of its own previews have no bridge. */
const PATIENCE_MS = 10_000
/**
 * After a second `config` the SDK calls `ready` at once, while WeChat is still checking the new signature and refuses
 * every card; hence these pauses before trying again.
 */
const RETRY_PAUSES_MS = [300, 1_000, 3_000]

/**
 * Makes the function that sets the card of the page shown; call it with each page's card. Cards are dealt with one
 * after the other, and only the last one counts. It never rejects.
 */
export function createWechatSharing(around: WechatSurroundings): (card: Card) => Promise<WechatCardOutcome> {
  const platform = platformOf(around.userAgent)
  let last = 0
  let configured: string | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const set = async (card: Card, isLast: () => boolean): Promise<WechatCardOutcome> => {
    if (!isLast()) return 'superseded'
    const address = addressToSign(platform, around.landing, around.current())
    const sdk = await around.loadSdk()
    if (configured !== address) {
      configured = undefined
      await configure(sdk, await fetchSignature(around, address))
    }
    for (const pause of [0, ...RETRY_PAUSES_MS]) {
      if (pause) await wait(pause)
      if (!isLast()) return 'superseded'
      if (await offer(sdk, card)) {
        configured = address
        return 'set'
      }
    }
    return 'guide'
  }

  return card => {
    if (!isWechat(around.userAgent) || !around.signingUrl) return Promise.resolve('guide')
    const turn = ++last
    const outcome = queue
      .then(() => Promise.race([set(card, () => turn === last), wait(PATIENCE_MS)]))
      .then(reached => reached ?? 'guide')
      .catch((): WechatCardOutcome => 'guide')
    queue = outcome
    return outcome
  }
}

/**
 * The SDK, without its habit of telling WeChat the address and loading times of every page, which it does by way of
 * this method; nothing here needs it.
 */
export const withoutReports = (sdk: WechatSdk): WechatSdk =>
  Object.assign(sdk, { getNetworkType: () => undefined })

async function fetchSignature(
  { fetch, signingUrl }: WechatSurroundings,
  address: string,
): Promise<Signature> {
  const response = await fetch(
    // eslint-disable-next-line redos/no-vulnerable -- an address that the owner has set
    `${signingUrl.replace(/\/+$/, '')}/signature?url=${encodeURIComponent(address)}`,
  )
  if (!response.ok) throw new Error(`The signing service answered ${response.status}`)
  return (await response.json()) as Signature
}

/** @throws where WeChat refuses the signature */
const configure = (sdk: WechatSdk, { appId, timestamp, nonceStr, signature }: Signature): Promise<void> =>
  new Promise((resolve, reject) => {
    const jsApiList: ['updateAppMessageShareData', 'updateTimelineShareData'] = [
      'updateAppMessageShareData',
      'updateTimelineShareData',
    ]
    sdk.config({ appId, timestamp, nonceStr, signature, jsApiList })
    sdk.error(({ errMsg }) => reject(new Error(errMsg)))
    sdk.ready(resolve)
  })

/** Gives WeChat the card for both of its menu's items; true where it took both. */
async function offer(sdk: WechatSdk, { title, summary, url, imageSquare = '' }: Card): Promise<boolean> {
  const card = { title, link: url, imgUrl: imageSquare }
  const taken = await Promise.all([
    new Promise<boolean>(resolve =>
      sdk.updateAppMessageShareData({
        ...card,
        desc: summary,
        success: () => resolve(true),
        fail: () => resolve(false),
      }),
    ),
    new Promise<boolean>(resolve =>
      sdk.updateTimelineShareData({ ...card, success: () => resolve(true), fail: () => resolve(false) }),
    ),
  ])
  return taken.every(Boolean)
}

const wait = (milliseconds: number): Promise<undefined> =>
  new Promise(resolve => setTimeout(() => resolve(undefined), milliseconds))

/** Sets the card of the page shown, inside WeChat. */
export const shareInWechat = createWechatSharing({
  signingUrl: typeof SIGNING_URL === 'undefined' ? '' : SIGNING_URL,
  userAgent: typeof navigator === 'undefined' ? '' : navigator.userAgent,
  landing,
  current: () => location.href,
  loadSdk: async () => withoutReports((await import('weixin-js-sdk')).default),
  fetch: address => fetch(address),
})
