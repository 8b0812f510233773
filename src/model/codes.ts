/**
 * Codes that open the mini-program. A code of WeChat's own (`wxacode.getUnlimited`) carries a `scene` of 32 characters
 * at most, and of few kinds: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html.
 * A QR code or link of the H5 site, which WeChat opens by a rule of the account's settings, comes as `q`, whole and
 * encoded: https://developers.weixin.qq.com/miniprogram/introduction/qrcode.html.
 */
import { parseH5Path, placeOfQuery, type PageQuery, type Place } from './addresses'
import { VARIANTS } from './values'

const MOST_OF_SCENE = 32

/** Pages that codes lead to; their initials stand for them. */
const CODED = ['home', 'series', 'article'] as const

/**
 * A place as a scene: its page, the number of its variant, its id and paragraph, as in `a2li-nan~12`.
 * @returns undefined where it does not fit (an id of more than 30 characters), and of pages that no code leads to
 */
export function sceneOf(place: Place): string | undefined {
  const page = CODED.find(one => one === place.page)
  if (!page) return undefined
  const id = 'id' in place ? place.id : ''
  const paragraph = place.page === 'article' && place.paragraph ? `~${place.paragraph}` : ''
  const scene = `${page.charAt(0)}${VARIANTS.indexOf(place.variant)}${id}${paragraph}`
  return scene.length > MOST_OF_SCENE ? undefined : scene
}

/** The place that a scene means; undefined of what `sceneOf` has never written. */
export function placeOfScene(scene: string): Place | undefined {
  const [, letter = '?', number, id, p] = /^([has])([0-3])([a-z0-9-]{0,30})(?:~(\d{1,5}))?$/.exec(scene) ?? []
  const page = CODED.find(one => one.startsWith(letter))
  const script = VARIANTS[Number(number)]
  return page && placeOfQuery(page, { id, script, p })
}

/** What a page was opened with: by a code, which may mean another page or none, or by a card or a link of the app. */
export type Asked = { byCode: true; place: Place | undefined } | { byCode: false }

/** @param query parameters of a page as WeChat gives them, still encoded */
export function askedBy({ scene, q }: PageQuery): Asked {
  if (scene !== undefined) return { byCode: true, place: placeOfScene(decoded(scene)) }
  const link = q === undefined ? '' : decoded(q)
  return /^https?:\/\//i.test(link) ? { byCode: true, place: parseH5Path(link) } : { byCode: false }
}

/** Once more where what sends it has encoded it twice; a broken escape stays as it stands. */
function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text)
    return /^https?%3a/i.test(once) ? decodeURIComponent(once) : once
  } catch {
    return text
  }
}
