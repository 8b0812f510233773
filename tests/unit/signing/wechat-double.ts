/**
 * A strict double of WeChat's endpoints on loopback. It answers as their documentation says, refuses what they would
 * refuse, and computes signatures by itself.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Signature } from '../../../src/signing/signature'
import { DraftsDouble } from './drafts-double'

export const APP_ID = 'wx0123456789abcdef'
export const SECRET = 'double-secret-0123456789abcdef01'
export const MINI_PROGRAM = { appId: 'wxfedcba9876543210', secret: 'double-secret-of-the-mini-program' }
/** Pages of the release that is out. */
const PAGES = ['pages/home/index', 'pages/series/index', 'pages/article/index']
/** The template of the owner's subscription messages, with its fields and what each takes. */
export const TEMPLATE = 'double-template-0123456789abcdefghijklmnopqrst'
const FIELDS: Record<string, RegExp> = {
  thing1: /^.{1,20}$/su,
  thing2: /^.{1,20}$/su,
  time3: /^(?:\d{4}年\d{1,2}月\d{1,2}日 )?\d{2}:\d{2}$/,
  phrase4: /^\p{Script=Han}{1,5}$/u,
}
/** The code that it gives: a JPEG in its first bytes alone. */
export const CODE = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
const API = 'https://api.weixin.qq.com'

/**
 * What goes wrong with one request: an errcode, an HTTP status, a dropped connection, a page of HTML; `lost`: it is done,
 * and its answer never comes.
 */
export type Fault = { errcode: number } | { status: number } | 'drop' | 'html' | 'lost'

/** A subscription message that has reached its reader. */
export interface Sent {
  touser: string
  page: string
  data: Record<string, { value: string }>
}

interface Issued {
  value: string
  until: number
}

export class WechatDouble {
  /** The time that both sides live by, in milliseconds since 1970. */
  now = Date.UTC(2026, 10, 25, 8, 0, 0)
  /** Paths asked for, in order; a forced renewal as `stable_token!`. */
  calls: string[] = []
  /** What no client may ever do. */
  violations: string[] = []
  /** What goes wrong with the next requests, one after the other; undefined where one goes well. */
  faults: (Fault | undefined)[] = []
  tokenLife = 7200
  /** Every token and ticket ever given out: none may be seen in a log or an answer. */
  given: string[] = []
  private token: Issued | undefined
  private miniToken: Issued | undefined
  /** Bodies that codes and links were asked for with. */
  codes: Record<string, unknown>[] = []
  links: Record<string, unknown>[] = []
  private tickets: Issued[] = []
  /** Codes of `wx.login` that are still good, with whose they are; each is good once, for five minutes. */
  private logins = new Map<string, { openid: string; until: number }>()
  /** Messages that each reader has agreed to, and not had yet. */
  private consents = new Map<string, number>()
  sent: Sent[] = []
  private refused = new Set<string>()
  /** The account's pictures and drafts. */
  drafts = new DraftsDouble()
  private origin = ''
  private server = createServer((request, response) => void this.answer(request, response))

  async start(): Promise<void> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise(resolve => this.server.close(() => resolve()))
  }

  /** `fetch` as the service is given it: what is meant for WeChat comes here, anything else is a violation. */
  fetch = (address: string, init: RequestInit): Promise<Response> => {
    if (!address.startsWith(`${API}/`)) this.violations.push(`asked ${new URL(address).origin}`)
    return fetch(address.replace(API, this.origin), init)
  }

  /** A reader's `wx.login`. @returns the code */
  login(openid: string): string {
    const code = randomBytes(16).toString('hex')
    this.logins.set(code, { openid, until: this.now + 300_000 })
    this.given.push(code, openid)
    return code
  }

  /** A reader agrees to one message more. */
  agree(openid: string): void {
    this.consents.set(openid, (this.consents.get(openid) ?? 0) + 1)
  }

  /** Another holder of the account forces a renewal: the token that the service keeps is worth nothing now. */
  replaceToken(): void {
    this.token = this.issue(this.tokenLife)
  }

  /** WeChat refuses the token that it goes on giving out. */
  refuseToken(): void {
    if (this.token) this.refused.add(this.token.value)
  }

  /** Whether WeChat would let the page use its SDK: the signature fits a ticket that is alive. */
  accepts(url: string, { appId, timestamp, nonceStr, signature }: Signature): boolean {
    if (appId !== APP_ID || !Number.isInteger(timestamp) || nonceStr === '') return false
    return this.tickets.some(({ value, until }) => {
      const text = [
        'jsapi_ticket=' + value,
        'noncestr=' + nonceStr,
        'timestamp=' + String(timestamp),
        'url=' + url,
      ]
      return until > this.now && createHash('sha1').update(text.join('&')).digest('hex') === signature
    })
  }

  private issue(seconds: number): Issued {
    const value = randomBytes(24).toString('base64url')
    this.given.push(value)
    return { value, until: this.now + seconds * 1000 }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.origin)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    const body = bytes.toString()
    const name = pathname.replace('/cgi-bin/', '')
    this.calls.push(name + (body.includes('"force_refresh":true') ? '!' : ''))

    const fault = this.faults.shift()
    if (fault === 'drop') return void request.socket.destroy()
    if (fault === 'html') return void response.end('<html>busy</html>')
    if (fault === 'lost') {
      if (name === 'draft/add') await this.draft(name, request, searchParams, bytes)
      else this.send(request, searchParams, body)
      return void request.socket.destroy()
    }
    if (fault && 'status' in fault) return void response.writeHead(fault.status).end()
    if (!fault && name === '/wxa/getwxacodeunlimit') {
      const refused = this.refusalOfCode(request, searchParams, body)
      if (!refused) return void response.setHeader('Content-Type', 'image/jpeg').end(CODE)
      return void response.setHeader('Content-Type', 'application/json').end(JSON.stringify(refused))
    }
    const answer =
      fault ??
      (await this.draft(name, request, searchParams, bytes)) ??
      (name === '/wxa/generate_urllink' ? this.urlLink(request, searchParams, body) : undefined) ??
      (name === '/sns/jscode2session' ? this.session(request, searchParams) : undefined) ??
      (name === 'message/subscribe/send' ? this.send(request, searchParams, body) : undefined) ??
      (name === 'stable_token'
        ? this.stableToken(request, body)
        : name === 'ticket/getticket'
          ? this.getTicket(request, searchParams)
          : this.violation(`asked for ${pathname}`))
    // WeChat quotes what it was sent in its messages; that is how secrets reach logs.
    const told =
      'errcode' in answer && answer.errcode !== 0 ? { errmsg: `hint: [${request.url} ${body}]` } : {}
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ ...told, ...answer }))
  }

  private stableToken(request: IncomingMessage, text: string): Record<string, unknown> {
    if (request.method !== 'POST') return this.violation('stable_token wants POST')
    if (!request.headers['content-type']?.startsWith('application/json'))
      return this.violation('stable_token wants JSON')
    if (request.url?.includes('?'))
      return this.violation('stable_token takes no query: it would be logged on the way')
    const body = JSON.parse(text) as Record<string, unknown>
    const known = ['appid', 'force_refresh', 'grant_type', 'secret']
    if (Object.keys(body).sort().join() !== known.join())
      return this.violation(`stable_token with ${Object.keys(body).join()}`)
    if (body.grant_type !== 'client_credential') return { errcode: 40002 }
    if (body.appid === MINI_PROGRAM.appId) {
      if (body.secret !== MINI_PROGRAM.secret) return { errcode: 40125 }
      if (body.force_refresh === true || !this.miniToken || this.miniToken.until <= this.now)
        this.miniToken = this.issue(this.tokenLife)
      const { value, until } = this.miniToken
      return { access_token: value, expires_in: Math.floor((until - this.now) / 1000) }
    }
    if (body.appid !== APP_ID) return { errcode: 40013 }
    if (body.secret !== SECRET) return { errcode: 40125 }
    const current = this.token
    if (body.force_refresh === true || !current || current.until <= this.now)
      this.token = this.issue(this.tokenLife)
    const { value, until } = this.token ?? this.issue(0)
    return { access_token: value, expires_in: Math.floor((until - this.now) / 1000) }
  }

  private getTicket(request: IncomingMessage, query: URLSearchParams): Record<string, unknown> {
    if (request.method !== 'GET') return this.violation('getticket wants GET')
    if ([...query.keys()].sort().join() !== 'access_token,type')
      return this.violation(`getticket with ${query}`)
    if (query.get('type') !== 'jsapi') return { errcode: 40097 }
    const token = query.get('access_token') ?? ''
    if (token !== this.token?.value || this.refused.has(token)) return { errcode: 40001 }
    if (this.token.until <= this.now) return { errcode: 42001 }
    const ticket = this.issue(7200)
    this.tickets.push(ticket)
    return { errcode: 0, errmsg: 'ok', ticket: ticket.value, expires_in: 7200 }
  }

  private async draft(
    name: string,
    request: IncomingMessage,
    query: URLSearchParams,
    bytes: Buffer,
  ): Promise<Record<string, unknown> | undefined> {
    if (!this.drafts.knows(name)) return undefined
    if (request.method !== 'POST') return this.violation(`${name} wants POST`)
    if (query.get('access_token') !== this.token?.value) return { errcode: 40001 }
    if (this.token.until <= this.now) return { errcode: 42001 }
    const answer = await this.drafts.answer(name, request.headers['content-type'] ?? '', query, bytes)
    return typeof answer === 'string' ? this.violation(answer) : answer
  }

  /** By WeChat's page of generateUrlLink. */
  private urlLink(request: IncomingMessage, query: URLSearchParams, text: string): Record<string, unknown> {
    const refused = this.refusalOfMiniProgram('generate_urllink', request, query)
    if (refused) return refused
    const body = JSON.parse(text) as Record<string, unknown>
    this.links.push(body)
    const { path, query: parameters, expire_type, expire_interval } = body
    if (typeof path !== 'string' || !PAGES.includes(path.replace(/^\//, ''))) return { errcode: 40165 }
    if (typeof parameters !== 'string' || !/^[0-9A-Za-z!#$&'()*+,/:;=?@._~%-]{0,1024}$/.test(parameters))
      return { errcode: 40212 }
    if (
      expire_type !== 1 ||
      typeof expire_interval !== 'number' ||
      expire_interval < 1 ||
      expire_interval > 30
    )
      return { errcode: 85401 }
    return { errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/link${this.links.length}` }
  }

  /** By WeChat's page of code2Session. */
  private session(request: IncomingMessage, query: URLSearchParams): Record<string, unknown> {
    if (request.method !== 'GET') return this.violation('jscode2session wants GET')
    if ([...query.keys()].sort().join() !== 'appid,grant_type,js_code,secret')
      return this.violation(`jscode2session with ${[...query.keys()].join()}`)
    if (query.get('grant_type') !== 'authorization_code') return { errcode: 40002 }
    if (query.get('appid') !== MINI_PROGRAM.appId) return { errcode: 40013 }
    if (query.get('secret') !== MINI_PROGRAM.secret) return { errcode: 40125 }
    const code = query.get('js_code') ?? ''
    const login = this.logins.get(code)
    this.logins.delete(code)
    if (!login || login.until <= this.now) return { errcode: 40029 }
    const session_key = randomBytes(16).toString('base64')
    this.given.push(session_key)
    return { openid: login.openid, session_key }
  }

  /** By WeChat's page of sendMessage (订阅消息): a message uses up one consent. */
  private send(request: IncomingMessage, query: URLSearchParams, text: string): Record<string, unknown> {
    const refused = this.refusalOfMiniProgram('subscribe/send', request, query)
    if (refused) return refused
    const body = JSON.parse(text) as Record<string, unknown>
    const known = ['touser', 'template_id', 'page', 'data', 'miniprogram_state', 'lang']
    const strange = Object.keys(body).filter(key => !known.includes(key))
    if (strange.length > 0) return this.violation(`subscribe/send with ${strange.join()}`)
    if (body.miniprogram_state !== 'formal') return this.violation('subscribe/send for a trial')
    if (!['zh_CN', 'zh_TW', 'zh_HK', 'en_US'].includes(body.lang as string)) return { errcode: 47001 }
    const { touser, page, data } = body as unknown as Sent
    if (body.template_id !== TEMPLATE) return { errcode: 40037 }
    if (!/^o[\w-]{27}$/.test(touser)) return { errcode: 40003 }
    if (!PAGES.includes(page.split('?')[0] ?? '')) return { errcode: 41030 }
    const fields = Object.entries(FIELDS)
    if (
      Object.keys(data).sort().join() !==
      fields
        .map(([name]) => name)
        .sort()
        .join()
    )
      return { errcode: 47003 }
    if (!fields.every(([name, form]) => form.test(data[name]?.value ?? ''))) return { errcode: 47003 }
    const consents = this.consents.get(touser) ?? 0
    if (consents === 0) return { errcode: 43101 }
    this.consents.set(touser, consents - 1)
    this.sent.push({ touser, page, data })
    return { errcode: 0, errmsg: 'ok', msgid: this.sent.length }
  }

  private refusalOfMiniProgram(
    what: string,
    request: IncomingMessage,
    query: URLSearchParams,
  ): Record<string, unknown> | undefined {
    if (request.method !== 'POST') return this.violation(`${what} wants POST`)
    if (!request.headers['content-type']?.startsWith('application/json'))
      return this.violation(`${what} wants JSON`)
    if ([...query.keys()].join() !== 'access_token') return this.violation(`${what} with ${query}`)
    if (query.get('access_token') !== this.miniToken?.value) return { errcode: 40001 }
    return this.miniToken.until <= this.now ? { errcode: 42001 } : undefined
  }

  /** By WeChat's page of getUnlimitedQRCode; undefined where a code is given. */
  private refusalOfCode(
    request: IncomingMessage,
    query: URLSearchParams,
    text: string,
  ): Record<string, unknown> | undefined {
    const refused = this.refusalOfMiniProgram('getwxacodeunlimit', request, query)
    if (refused) return refused
    const body = JSON.parse(text) as Record<string, unknown>
    this.codes.push(body)
    const known = [
      'scene',
      'page',
      'check_path',
      'env_version',
      'width',
      'auto_color',
      'line_color',
      'is_hyaline',
    ]
    const strange = Object.keys(body).filter(key => !known.includes(key))
    if (strange.length > 0) return this.violation(`getwxacodeunlimit with ${strange.join()}`)
    const { scene, page, width = 430 } = body
    if (typeof scene !== 'string' || !/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/.test(scene))
      return { errcode: 40169 }
    if (typeof page !== 'string' || !PAGES.includes(page)) return { errcode: 41030 }
    return typeof width === 'number' && width >= 280 && width <= 1280 ? undefined : { errcode: 40097 }
  }

  /** Another holder of the mini-program's account forces a renewal. */
  replaceMiniToken(): void {
    this.miniToken = this.issue(this.tokenLife)
  }

  private violation(what: string): Record<string, unknown> {
    this.violations.push(what)
    return { errcode: 43002 }
  }
}
