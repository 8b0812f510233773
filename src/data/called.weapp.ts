/**
 * 下一期叫我: one subscription message of WeChat when a series goes on. The reader agrees in WeChat's own window, once for
 * each message; the signing service, which sends it, is told who by a code of `wx.login`. The device remembers for which
 * series, and what was newest then: another instalment uses the consent up.
 */
import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { idSchema } from '../model/names'
import { ownValue } from '../model/table'
import { createStoredList } from '../state/mine/stored-list'
import { useStore } from '../store/store'
import { LoadError } from './errors'
import { request } from './request'

/** Whether the build knows a service that calls readers, and by which message. */
export const canCall = SIGNING_URL !== '' && SUBSCRIBE_TEMPLATE !== ''

const calledList = createStoredList({
  key: 'reader:called',
  item: v.object({
    /** The series. */
    id: idSchema,
    /** Its newest instalment that could be opened when its reader asked, as far as it was known. */
    newest: v.optional(idSchema),
  }),
  identity: ({ id }) => id,
  limit: 200,
})

/** A series, and its newest instalment that can be opened, as far as that is known. */
export interface Callable {
  id: string
  newest: string | undefined
}

/** Whether the reader waits to be called. */
export function useIsCalled({ id, newest }: Callable): boolean {
  const asked = useStore(calledList.store).find(one => one.id === id)
  return asked !== undefined && (!newest || !asked.newest || asked.newest === newest)
}

/**
 * How it ended: as wished, or why not. Not agreed; messages of this app switched off in WeChat; this message blocked by WeChat
 * or unknown to it; no network; no service, or none that knows this series.
 */
export type Outcome = 'done' | 'rejected' | 'off' | 'blocked' | 'offline' | 'failed'

/** Milliseconds in which the service has to answer. */
const PATIENCE = 10_000

/** Source: wx.requestSubscribeMessage, errCode. */
const REASONS: Record<number, Outcome> = {
  10002: 'offline',
  10003: 'offline',
  20001: 'blocked',
  20004: 'off',
  20005: 'blocked',
}

/** Asks WeChat and the service to call the reader. WeChat asks only in a tap: to be called in it, before anything else. */
export async function callMe({ id, newest }: Callable): Promise<Outcome> {
  const outcome = await agreed()
  if (outcome !== 'done') return outcome
  const answer = await ask('subscribe', id)
  if (answer === 'done') calledList.change(all => [...all.filter(one => one.id !== id), { id, newest }])
  return answer
}

/** Takes it back. */
export async function callMeNot(id: string): Promise<Outcome> {
  const answer = await ask('unsubscribe', id)
  if (answer === 'done') calledList.change(all => all.filter(one => one.id !== id))
  return answer
}

async function agreed(): Promise<Outcome> {
  try {
    // Taro's types want Alipay's ids too.
    const option = { tmplIds: [SUBSCRIBE_TEMPLATE] } as Taro.requestSubscribeMessage.Option
    const answer: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage(option)) }
    const choice = ownValue(answer, SUBSCRIBE_TEMPLATE)
    if (choice === 'accept') return 'done'
    return choice === 'reject' ? 'rejected' : 'blocked'
  } catch (error) {
    const { errCode = 0 } = error as { errCode?: number }
    return REASONS[errCode] ?? 'failed'
  }
}

async function ask(what: 'subscribe' | 'unsubscribe', series: string): Promise<Outcome> {
  try {
    const { code } = await Taro.login()
    const body = JSON.stringify({ code, series })
    const headers = { 'Content-Type': 'application/json' }
    const { status } = await request(`${SIGNING_URL}/${what}`, { body, headers, deadline: PATIENCE })
    return status === 200 ? 'done' : 'failed'
  } catch (error) {
    return error instanceof LoadError && error.fault === 'garbled' ? 'failed' : 'offline'
  }
}
