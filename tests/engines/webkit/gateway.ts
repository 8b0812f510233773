/** The way of a browser to the network: what WebDriver has no word for is done here. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from '../../../config/serve/network'

/** What is to become of a request that was held. */
export type Verdict =
  | { kind: 'continue' }
  | { kind: 'fail' }
  | { kind: 'answer'; status: number; headers: [name: string, value: string][]; body: Buffer }

/** A request on its way, before it has been sent. */
export interface Held {
  method: string
  url: string
  headers: [name: string, value: string][]
}

/** Of one hop only (RFC 9110, 7.6.1), or made wrong by what is done to the body here. */
const OWN_HEADERS = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'content-length',
])
/** A driver's functions are strings to the page, which a policy without `unsafe-eval` refuses. */
const POLICY = 'content-security-policy'

const EMPTYING = {
  'content-type': 'text/html',
  'cache-control': 'no-store',
  'clear-site-data': '"cache", "cookies", "storage"',
}

/** Answered here, for any site, with a page that empties all that the site keeps in the browser. */
export const CLEARING = '/clear-site-data'

export class Gateway {
  /** Nothing comes through: the browser sees broken connections. */
  isOffline = false
  /** Asked for every request, where a test wants to answer some itself. */
  judge: ((request: Held) => Promise<Verdict>) | undefined
  /** Functions that every document runs first, by their names. */
  readonly preloads = new Map<string, string>()
  /** The origins that have been asked for something. */
  private readonly sites = new Set<string>()
  private readonly server = http.createServer((request, response) => {
    void this.pass(request, response).catch(() => response.destroy())
  })

  /** Resolves to the address that a browser is given as its proxy. */
  async open(): Promise<string> {
    return `127.0.0.1:${await listen(this.server, 0, '127.0.0.1')}`
  }

  /** Lets everything through as it is, as at the beginning. @returns the origins that were asked for something */
  reset(): string[] {
    this.isOffline = false
    this.judge = undefined
    this.preloads.clear()
    const sites = [...this.sites]
    this.sites.clear()
    return sites
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isOffline) return void response.destroy()
    const url = request.url ?? ''
    const { origin, pathname } = new URL(url)
    if (pathname === CLEARING) return void response.writeHead(200, EMPTYING).end('<!doctype html>')
    this.sites.add(origin)
    const method = request.method ?? 'GET'
    const verdict: Verdict = (await this.judge?.({ method, url, headers: pairs(request.rawHeaders) })) ?? {
      kind: 'continue',
    }
    if (verdict.kind === 'fail') return void response.destroy()
    if (verdict.kind === 'answer') {
      response.writeHead(verdict.status, verdict.headers.filter(isPassedOn).flat())
      return void response.end(this.withPreloads(verdict.body, isHtml(verdict.headers)))
    }
    const asked = http.request(
      url,
      // A document that is changed on its way must come as it is written.
      { method, headers: { ...request.headers, 'accept-encoding': 'identity', connection: 'close' } },
      answer => void this.answer(answer, response),
    )
    asked.once('error', () => response.destroy())
    request.pipe(asked)
  }

  private async answer(answer: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = pairs(answer.rawHeaders)
    response.writeHead(answer.statusCode ?? 502, headers.filter(isPassedOn).flat())
    answer.once('error', () => response.destroy())
    if (this.preloads.size === 0 || !isHtml(headers)) return void answer.pipe(response)
    const body = Buffer.concat((await answer.toArray()) as Buffer[])
    response.end(this.withPreloads(body, true))
  }

  private withPreloads(body: Buffer, isDocument: boolean): Buffer {
    if (!isDocument || this.preloads.size === 0) return body
    const scripts = [...this.preloads.values()].map(own => `(${own})();`).join('')
    const element = `<script>${scripts.replaceAll('</', '<\\/')}</script>`
    const text = body.toString()
    const head = /<head[^>]*>/i.exec(text)
    const at = head ? head.index + head[0].length : 0
    return Buffer.from(text.slice(0, at) + element + text.slice(at))
  }
}

const isPassedOn = ([name]: [string, string]): boolean =>
  !OWN_HEADERS.has(name.toLowerCase()) && name.toLowerCase() !== POLICY

const isHtml = (headers: [string, string][]): boolean =>
  headers.some(([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('text/html'))

/** Node's flat list of names and values, two by two. */
const pairs = (flat: string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as [string, string]] : []))
