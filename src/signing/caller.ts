/** Calls the readers who wait: `subscribeMessage.send`, one message for each consent. */
import * as v from 'valibot'
import type { LogEvent } from './app'
import { dataOf, type Field } from './message'
import type { Subscriptions, Waiting } from './subscriptions'
import { createTokenSource, type Account, type WechatOptions } from './tokens'
import { API, ask, asJson, posting, WechatError } from './wechat-api'

export interface MessageTemplate {
  id: string
  fields: readonly Field[]
}

interface CallerOptions extends WechatOptions {
  miniProgram: Account
  template: MessageTemplate
  subscriptions: Subscriptions
  log: (event: LogEvent) => void
}

/** Messages that are under way at a time. */
const AT_ONCE = 8
/** The reader has withdrawn the consent or is nobody: there is nobody to call. Source: subscribeMessage.send, errcode. */
const NOBODY = ['43101', '40003']

const sentSchema = v.object({ errcode: v.literal(0) })

/**
 * Makes the function that calls everybody who waits, and resolves when nobody waits any more or WeChat refuses. Never twice:
 * a wish is taken away before its message goes, and put back only where WeChat has surely sent none.
 */
export function createCaller(options: CallerOptions): () => Promise<void> {
  const { miniProgram, template, subscriptions, log } = options
  const withToken = createTokenSource(miniProgram, options, 'mini-program:access_token')

  const send = ({ openid, instalment, ...titles }: Waiting): Promise<unknown> =>
    withToken(token => {
      const address = `${API}/cgi-bin/message/subscribe/send?${new URLSearchParams({ access_token: token })}`
      const body = {
        touser: openid,
        template_id: template.id,
        page: `pages/article/index?id=${instalment}`,
        data: dataOf(template.fields, titles, options.clock()),
        miniprogram_state: 'formal',
        lang: 'zh_CN',
      }
      return ask(options.fetch, address, posting(body), asJson(sentSchema), { retries: 0 })
    })

  /** @returns whether the others may be called */
  const call = async (one: Waiting): Promise<boolean> => {
    if (!(await subscriptions.claim(one))) return true
    try {
      await send(one)
      return true
    } catch (error) {
      if (!(error instanceof WechatError)) {
        await subscriptions.putBack(one)
        throw error
      }
      if (NOBODY.includes(error.code)) return true
      log({ event: 'not-called', code: error.code })
      if (error.isUnsure) return true
      await subscriptions.putBack(one)
      return false
    }
  }

  const callAll = async (): Promise<void> => {
    for (;;) {
      const some = await subscriptions.waiting(AT_ONCE)
      if (some.length === 0) return
      const outcomes = await Promise.all(some.map(call))
      if (outcomes.includes(false)) return
    }
  }

  let isWanted = false
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false
      await callAll()
    }
  }
  return () => {
    isWanted = true
    running ??= run()
      .catch((error: unknown) =>
        log({ event: 'failed', code: error instanceof Error ? error.name : 'unknown' }),
      )
      .finally(() => (running = undefined))
    return running
  }
}
