/** Links that open the mini-program from outside of WeChat: `wxa/generate_urllink`, which live for 30 days at most. */
import * as v from 'valibot'
import { timelineQuery, type Place } from '../model/addresses'
import { createShelf } from './shelf'
import { createOnce, createTokenSource, type Account, type WechatOptions } from './tokens'
import { API, ask, asJson, posting } from './wechat-api'

const DAYS = 30
/** A reader who is given a link may keep it for a week. */
const HANDED_OUT_MS = (DAYS - 7) * 86_400_000
/** The end is told by a number of days, not by a moment. */
const BY_INTERVAL = 1
const MOST_LINKS = 5_000

const linkSchema = v.object({ url_link: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/)) })

/**
 * Makes the function that gives a link to a place of the mini-program; undefined for pages that only their reader fills.
 * Any number of callers at once cause one request. The function throws `WechatError`.
 */
export function createLinkSource(
  account: Account,
  options: WechatOptions,
): (place: Place) => Promise<string | undefined> {
  const withToken = createTokenSource(account, options, 'mini-program:access_token')
  const once = createOnce<string>(options.clock)
  const links = createShelf<{ link: string; until: number }>(MOST_LINKS)

  const fetchLink = (path: string, query: string): Promise<string> =>
    withToken(async token => {
      const address = `${API}/wxa/generate_urllink?${new URLSearchParams({ access_token: token })}`
      const body = { path, query, expire_type: BY_INTERVAL, expire_interval: DAYS }
      return (await ask(options.fetch, address, posting(body), asJson(linkSchema))).url_link
    })

  return async place => {
    if (place.page === 'search' || place.page === 'mine') return undefined
    const [path, query] = [`pages/${place.page}/index`, timelineQuery(place)]
    const name = `${path}?${query}`
    const known = links.get(name)
    if (known && known.until > options.clock()) return known.link
    const link = await once(name, () => fetchLink(path, query))
    links.set(name, { link, until: options.clock() + HANDED_OUT_MS })
    return link
  }
}
