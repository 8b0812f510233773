import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWechatSharing, withoutReports, type WechatSurroundings } from '../../../src/share/wechat.h5'
import { addressToSign, hostApp, isWechat, platformOf } from '../../../src/share/wechat-rules'
import { card } from './samples'
import { CHECK_MS, USER_AGENTS, WechatBrowser } from './wechat-bridge'

const LANDING = 'https://example.com/a/li-nan/?from=singlemessage'
const NEXT = 'https://example.com/hant-tw/a/wang-yi/'
const nextCard = { ...card, title: '王一：守望', url: NEXT, imageSquare: undefined }

describe('hostApp', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003231) NetType/WIFI Language/zh_CN',
      'wechat',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; V2183A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 V1_AND_SQ_9.0.30_5940_YYB_D QQ/9.0.30.17010 NetType/WIFI',
      'qq',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 QQ/9.0.20.603 V1_IPH_SQ_9.0.20_1_APP_A',
      'qq',
    ],
    [
      'Mozilla/5.0 (Linux; U; Android 12; zh-cn) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/109.0 MQQBrowser/13.9 Mobile Safari/537.36',
      undefined,
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Weibo (iPhone15,2__weibo__13.11.2__iphone__os17.1)',
      'weibo',
    ],
    [
      'Mozilla/5.0 (Linux; Android 12; PJD110) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/108.0 Mobile Safari/537.36 Weibo (OnePlus-PJD110__weibo__13.8.1__android__android12)',
      'weibo',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15', undefined],
  ])('of %s is %s', (userAgent, app) => {
    expect(hostApp(userAgent)).toBe(app)
  })
})

describe('isWechat', () => {
  it.each([
    ['WeChat on iOS', USER_AGENTS.ios, true],
    ['WeChat on Android', USER_AGENTS.android, true],
    [
      'WeChat on Windows',
      'Mozilla/5.0 (Windows NT 10.0) Chrome/107 MicroMessenger/7.0.20.1781 WindowsWechat',
      true,
    ],
    ['WeCom', 'Mozilla/5.0 (iPhone) MicroMessenger/7.0.1 wxwork/4.1.20 MailPlugin_Electron', false],
    ['Safari', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1', false],
    ['nothing', '', false],
  ])('%s', (_, userAgent, expected) => {
    expect(isWechat(userAgent)).toBe(expected)
  })
})

describe('platformOf', () => {
  it.each([
    [USER_AGENTS.ios, 'ios'],
    ['Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) MicroMessenger/8.0.50', 'ios'],
    [USER_AGENTS.android, 'android'],
    ['Mozilla/5.0 (Windows NT 10.0) MicroMessenger/7.0.20 WindowsWechat', 'other'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) MicroMessenger/6.8.0 MacWechat/3.8', 'other'],
  ])('%s', (userAgent, expected) => {
    expect(platformOf(userAgent)).toBe(expected)
  })
})

describe('addressToSign', () => {
  it('is the landing address on iOS', () => {
    expect(addressToSign('ios', LANDING, NEXT)).toBe(LANDING)
  })

  it('is the current address elsewhere', () => {
    expect(addressToSign('android', LANDING, NEXT)).toBe(NEXT)
    expect(addressToSign('other', LANDING, NEXT)).toBe(NEXT)
  })

  it('has no anchor, and keeps everything else', () => {
    expect(addressToSign('ios', `${LANDING}&x=%E4%B9%A6#p3#a`, NEXT)).toBe(`${LANDING}&x=%E4%B9%A6`)
    expect(addressToSign('android', LANDING, `${NEXT}#`)).toBe(NEXT)
  })
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page inside the double, with a signing service that answers for whatever it is asked. */
function page(browser: WechatBrowser, changes: Partial<WechatSurroundings> = {}) {
  const asked: string[] = []
  const around: WechatSurroundings = {
    signingUrl: 'https://sign.example.com/',
    userAgent: USER_AGENTS[browser.platform],
    landing: browser.landing,
    current: () => browser.current,
    loadSdk: () => Promise.resolve(withoutReports(browser.sdk)),
    fetch: address => {
      asked.push(address)
      return Promise.resolve(Response.json(browser.sign(new URL(address).searchParams.get('url') ?? '')))
    },
    ...changes,
  }
  return { asked, setCard: createWechatSharing(around) }
}

/** Lets time pass until something is settled. */
async function settled<T>(outcome: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(12_000)
  return outcome
}

describe.each(['ios', 'android'] as const)('inside WeChat on %s', platform => {
  it('sets the card for chats and Moments', async () => {
    const browser = new WechatBrowser(platform, LANDING)
    const { asked, setCard } = page(browser)
    expect(await settled(setCard(card))).toBe('set')
    expect(browser.chat).toEqual({
      title: card.title,
      desc: card.summary,
      link: 'https://example.com/hant-tw/a/li-nan/#p12',
      imgUrl: 'https://example.com/library/s.jpg',
    })
    expect(browser.timeline).toEqual({
      title: card.title,
      link: 'https://example.com/hant-tw/a/li-nan/#p12',
      imgUrl: 'https://example.com/library/s.jpg',
    })
    expect(asked).toEqual([
      'https://sign.example.com/signature?url=https%3A%2F%2Fexample.com%2Fa%2Fli-nan%2F%3Ffrom%3Dsinglemessage',
    ])
  })

  it('sets the next page’s card after the address has changed without a load', async () => {
    const browser = new WechatBrowser(platform, LANDING)
    const { asked, setCard } = page(browser)
    await settled(setCard(card))
    browser.pushState(NEXT)
    expect(await settled(setCard(nextCard))).toBe('set')
    expect(browser.chat).toEqual({ title: '王一：守望', desc: card.summary, link: NEXT, imgUrl: '' })
    expect(browser.timeline?.link).toBe(NEXT)
    // iOS goes on seeing the landing address, whose signature still holds; Android needs one for the new address.
    expect(asked).toHaveLength(platform === 'ios' ? 1 : 2)
    expect(browser.checks).toBe(platform === 'ios' ? 1 : 2)
  })

  it('lets only the last of several cards count', async () => {
    const browser = new WechatBrowser(platform, LANDING)
    const { setCard } = page(browser)
    const first = setCard(card)
    await vi.advanceTimersByTimeAsync(CHECK_MS / 2)
    browser.pushState(NEXT)
    const second = setCard({ ...card, title: '中間' })
    const third = setCard(nextCard)
    expect(await settled(Promise.all([first, second, third]))).toEqual(['superseded', 'superseded', 'set'])
    expect(browser.chat?.title).toBe('王一：守望')
  })

  it('does not let the SDK report the page', async () => {
    const browser = new WechatBrowser(platform, LANDING)
    await settled(page(browser).setCard(card))
    expect(browser.pictures).toEqual([])
  })

  it('falls back to the guide where the signature is wrong, and tries again with the next card', async () => {
    const browser = new WechatBrowser(platform, LANDING)
    const wrong = { ...browser.sign(LANDING), signature: '0'.repeat(40) }
    const answers = [Response.json(wrong), Response.json(browser.sign(LANDING))]
    const { setCard } = page(browser, { fetch: () => Promise.resolve(answers.shift() as Response) })
    expect(await settled(setCard(card))).toBe('guide')
    expect(browser.offers).toBe(0)
    expect(await settled(setCard(card))).toBe('set')
  })

  it.each<[string, Partial<WechatSurroundings>]>([
    ['the service is not reached', { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }],
    [
      'the service refuses',
      { fetch: () => Promise.resolve(Response.json({ error: 'url-not-allowed' }, { status: 400 })) },
    ],
    ['the service sends a page', { fetch: () => Promise.resolve(new Response('<html>')) }],
    ['the service sends nothing of use', { fetch: () => Promise.resolve(Response.json({})) }],
    ['the service never answers', { fetch: () => new Promise(() => undefined) }],
    ['the SDK does not load', { loadSdk: () => Promise.reject(new Error('chunk')) }],
  ])('falls back to the guide where %s', async (_, changes) => {
    const browser = new WechatBrowser(platform, LANDING)
    expect(await settled(page(browser, changes).setCard(card))).toBe('guide')
    expect(browser.chat).toBeUndefined()
  })
})

describe('the real SDK in the double', () => {
  it('would report the page, were it not kept from it', async () => {
    const browser = new WechatBrowser('ios', LANDING)
    await settled(page(browser, { loadSdk: () => Promise.resolve(browser.sdk) }).setCard(card))
    expect(browser.pictures).toEqual([expect.stringContaining('https://open.weixin.qq.com/sdk/report')])
  })
})

describe('outside', () => {
  it.each<[string, Partial<WechatSurroundings>]>([
    ['there is no signing service', { signingUrl: '' }],
    ['the browser is not WeChat', { userAgent: 'Mozilla/5.0 (iPhone) Version/17.5 Safari/604.1' }],
    ['the browser is WeCom', { userAgent: `${USER_AGENTS.ios} wxwork/4.1.20` }],
  ])('neither loads nor asks anything where %s', async (_, changes) => {
    const browser = new WechatBrowser('ios', LANDING)
    const loadSdk = vi.fn(() => Promise.resolve(browser.sdk))
    const { asked, setCard } = page(browser, { loadSdk, ...changes })
    expect(await setCard(card)).toBe('guide')
    expect(loadSdk).not.toHaveBeenCalled()
    expect(asked).toEqual([])
  })
})
