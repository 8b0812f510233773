/** WeChat's ticket for its JS-SDK. */
import * as v from 'valibot'
import {
  createKeeper,
  createOnce,
  createTokenSource,
  type Account,
  type Fetched,
  type WechatOptions,
} from './tokens'
import { API, ask, asJson } from './wechat-api'

export interface TicketOptions extends Account, WechatOptions {}

const ticketSchema = v.object({ ticket: v.string(), expires_in: v.number() })

/**
 * Makes the function that gives the current `jsapi_ticket`. Any number of callers at once cause one request.
 * The function throws `WechatError`.
 */
export function createTicketSource(options: TicketOptions): () => Promise<string> {
  const { kept } = createKeeper(options)
  const withToken = createTokenSource(options, options, 'access_token')
  const once = createOnce<string>(options.clock)

  const fetchTicket = async (token: string): Promise<Fetched> => {
    const query = new URLSearchParams({ access_token: token, type: 'jsapi' })
    const address = `${API}/cgi-bin/ticket/getticket?${query}`
    const answer = await ask(options.fetch, address, { method: 'GET' }, asJson(ticketSchema))
    return { value: answer.ticket, seconds: answer.expires_in }
  }
  return () => once('jsapi_ticket', () => kept('jsapi_ticket', () => withToken(fetchTicket)))
}
