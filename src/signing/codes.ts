/** Codes that open the mini-program: `wxacode.getUnlimited`. They never end, so each is asked for once. */
import type { Place } from '../model/addresses'
import { sceneOf } from '../model/codes'
import { pictureIn, type Picture } from './picture-in'
import { createShelf } from './shelf'
import { createOnce, createTokenSource, type Account, type WechatOptions } from './tokens'
import { API, ask, posting } from './wechat-api'

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
): (place: Place) => Promise<Picture | undefined> {
  const withToken = createTokenSource(account, options, 'mini-program:access_token')
  const once = createOnce<Picture>(options.clock)
  const codes = createShelf<Picture>(MOST_CODES)

  const fetchCode = (scene: string, page: string): Promise<Picture> =>
    withToken(token => {
      const address = `${API}/wxa/getwxacodeunlimit?${new URLSearchParams({ access_token: token })}`
      return ask(options.fetch, address, posting({ scene, page, width: WIDTH }), codeIn)
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

/** WeChat answers a picture, or JSON with its reason. */
const codeIn = (bytes: Uint8Array): Picture | undefined =>
  bytes.length > MOST_BYTES ? undefined : pictureIn(bytes)
