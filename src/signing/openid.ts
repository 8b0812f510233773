/** Who a reader of the mini-program is to its owner: `auth.code2Session`. */
import * as v from 'valibot'
import type { Account, WechatOptions } from './tokens'
import { API, ask, asJson, WechatError } from './wechat-api'

const sessionSchema = v.object({ openid: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)) })

/** The code is none, too old, or has been used. Source: auth.code2Session, 错误码. */
const BAD_CODE = ['40029', '40163', '41008']

/**
 * Makes the function that gives the openid of whoever has given a code of `wx.login`; undefined where the code is none. What
 * else WeChat tells (the key of the session) is dropped. The function throws `WechatError`.
 */
export function createOpenidSource(
  { appId, secret }: Account,
  { fetch }: Pick<WechatOptions, 'fetch'>,
): (code: string) => Promise<string | undefined> {
  return async code => {
    const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
    const address = `${API}/sns/jscode2session?${new URLSearchParams(query)}`
    try {
      return (await ask(fetch, address, { method: 'GET' }, asJson(sessionSchema))).openid
    } catch (error) {
      if (error instanceof WechatError && BAD_CODE.includes(error.code)) return undefined
      throw error
    }
  }
}
