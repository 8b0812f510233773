import { askDialog } from '../overlays'
import { settings } from '../state'
import { inTap } from '../touch'
import { asynchronous, Refusal, type Api, type Callbacks } from './api'

const MOST_TEMPLATES = 3

/** By WeChat's page of wx.requestSubscribeMessage. */
async function request(tmplIds: unknown, wasInTap: boolean): Promise<object> {
  if (!wasInTap) throw new Refusal(0, 'can only be invoked by user TAP gesture.')
  if (!Array.isArray(tmplIds) || tmplIds.some(id => typeof id !== 'string'))
    throw new Refusal(10004, 'TmplIds should be an array of strings')
  const ids = tmplIds as string[]
  if (ids.length === 0) throw new Refusal(10001, "TmplIds can't be empty")
  if (ids.length > MOST_TEMPLATES) throw new Refusal(20003, 'Templates count out of max bounds')
  if (settings.network === 'none') throw new Refusal(10002, 'request list fail')
  const own = settings.templates.split(' ')
  if (!ids.every(id => own.includes(id)))
    throw new Refusal(20001, 'No template data return, verify the template id exist')
  const { subscriptions } = settings
  if (subscriptions === 'off') throw new Refusal(20004, 'The main switch is switched off')
  const answer =
    subscriptions === 'ask'
      ? (await askDialog({ title: '订阅消息', confirmText: '允许', cancelText: '取消' })).confirm
        ? 'accept'
        : 'reject'
      : subscriptions
  return Object.fromEntries(ids.map(id => [id, answer]))
}

let logins = 0

export function subscriptionApi(): Api {
  return {
    requestSubscribeMessage: ({ tmplIds, ...callbacks }: { tmplIds?: unknown } & Callbacks = {}) => {
      const wasInTap = inTap()
      return asynchronous('requestSubscribeMessage', () => request(tmplIds, wasInTap))(callbacks)
    },
    /** Each code is another, and is good once. */
    login: asynchronous('login', () => {
      if (settings.network === 'none') throw new Error('net::ERR_INTERNET_DISCONNECTED')
      logins += 1
      return { code: `login-${String(logins).padStart(26, '0')}` }
    }),
  }
}
