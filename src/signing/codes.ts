/** Codes that open the mini-program: `wxacode.getUnlimited`. They never end, so each is asked for once. */
import type { Place } from '../model/addresses'
import { sceneOf } from '../model/codes'
import { createShelf } from './shelf'
import { createOnce, createTokenSource, type Account, type WechatOptions } from './tokens'
import { API, ask, posting } from './wechat-api'

export interface Code {
  type: 'image/jpeg' | 'image/png'
  bytes: Uint8Array
}

/** Pixels: what a poster shows, twice as fine. */
const WIDTH = 430
/** Codes in memory, about 50 KB each. */
const MOST_CODES = 200
const MOST_BYTES = 500_000

/**
 * Makes the function that gives the code of a place; undefined where none can carry it (`sceneOf`). Any number of callers
 * at once cause one request. The function throws `WechatError`.
 */
export function createCodeSource(
  account: Account,
  options: WechatOptions,
): (place: Place) => Promise<Code | undefined> {
  const withToken = createTokenSource(account, options, 'mini-program:access_token')
  const once = createOnce<Code>(options.clock)
  const codes = createShelf<Code>(MOST_CODES)

  const fetchCode = (scene: string, page: string): Promise<Code> =>
    withToken(token => {
      const address = `${API}/wxa/getwxacodeunlimit?${new URLSearchParams({ access_token: token })}`
      return ask(options.fetch, address, posting({ scene, page, width: WIDTH }), pictureIn)
    })

  return async place => {
    const scene = sceneOf(place)
    if (scene === undefined) return undefined
    const known = codes.get(scene)
    const code = known ?? (await once(scene, () => fetchCode(scene, `pages/${place.page}/index`)))
    codes.set(scene, code)
    return code
  }
}

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47]

/** What the bytes are by themselves: WeChat answers a picture, or JSON with its reason. */
function pictureIn(bytes: Uint8Array): Code | undefined {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)
  if (bytes.length > MOST_BYTES) return undefined
  if (begins(JPEG)) return { type: 'image/jpeg', bytes }
  return begins(PNG) ? { type: 'image/png', bytes } : undefined
}
