/** A window of WebKit as a browsing context of WebDriver BiDi: its scripts, and the events that WebDriver does not tell. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT } from '../../../config/scripts/root'
import { ProtocolError } from '../bidi-server'

const PAGE_SCRIPT = readFileSync(path.join(ROOT, 'tests/engines/webkit/page-script.js'), 'utf8')
  .replace(/^\/\*[^]*?\*\/\n;/, '')
  .trimEnd()

/** Milliseconds between two looks at a page while it loads, and at rest. */
const WHILE_LOADING = 40
const AT_REST = 150

/** What a page answers to a call: how it ended, and where the page stands. */
interface Reply {
  value?: object
  exception?: string
  /** What the call returned is not there yet: the name to ask for it by. */
  ticket?: string
  document: string
  url: string
  ready: DocumentReadyState
}

/** Sends a command of WebDriver while this window is the current one. */
export type Call = (method: 'GET' | 'POST' | 'DELETE', command: string, body?: object) => Promise<unknown>

export type Emit = (method: string, params: object) => void

export class Page {
  url = 'about:blank'
  private document = ''
  private realm = ''
  private navigation: string | undefined
  private isParsed = true
  private isLoaded = true
  private isClosed = false
  private seen = 0

  constructor(
    /** WebDriver's handle of the window, which is the browsing context's name too. */
    readonly context: string,
    private readonly call: Call,
    private readonly emit: Emit,
  ) {}

  /** Tells of itself for as long as it is open. */
  async watch(): Promise<void> {
    while (!this.isClosed) {
      const pause = this.isLoaded ? AT_REST : WHILE_LOADING
      await wait(pause)
      if (Date.now() - this.seen < pause) continue
      await this.look().catch(() => {}) // between two documents there is nobody to answer
    }
  }

  /** Sees where the page stands now. */
  async look(): Promise<void> {
    await this.reply('({})', [])
  }

  /**
   * Calls a function in the page and waits for what it returns, however long that takes.
   *
   * @param make a function's source
   * @param rest its arguments and how deep its value is written, as in `page-script.js`
   * @returns a result of `script.callFunction`
   */
  async run(
    make: string,
    ...rest: [args: object[], depth: number | undefined, isHeld: boolean]
  ): Promise<object> {
    let reply = await this.reply(`bidi.call(${make}, ...arguments)`, rest)
    for (let pause = 5; reply.ticket !== undefined; pause = Math.min(pause * 2, 80)) {
      await wait(pause)
      const { document } = this
      reply = await this.reply('bidi.collect(arguments[0])', [reply.ticket])
      if (reply.document !== document) throw new ProtocolError('unknown error', 'The document has gone.')
    }
    if (reply.exception?.includes('no such handle') === true) {
      throw new ProtocolError('unknown error', 'The document that held this has gone.')
    }
    return reply.exception === undefined
      ? { type: 'success', realm: this.realm, result: reply.value }
      : { type: 'exception', realm: this.realm, exceptionDetails: { text: reply.exception } }
  }

  release(handles: string[]): Promise<unknown> {
    return this.reply('(bidi.release(arguments[0]), {})', [handles])
  }

  /** Goes to an address; resolves to the navigation's name when it is under way. */
  async navigate(url: string): Promise<string> {
    const navigation = this.begin(url)
    const [from, to] = [new URL(this.url), new URL(url)]
    await this.call('POST', '/url', { url })
    if (to.hash !== '' && from.href.replace(from.hash, '') === to.href.replace(to.hash, '')) {
      this.navigation = undefined
      this.isLoaded = true
      this.url = url
      this.emit('browsingContext.fragmentNavigated', {
        context: this.context,
        navigation,
        url,
        timestamp: Date.now(),
      })
    }
    return navigation
  }

  async reload(): Promise<void> {
    this.begin(this.url)
    await this.call('POST', '/refresh', {})
  }

  async traverse(delta: number): Promise<void> {
    const { document } = this
    await this.call('POST', delta < 0 ? '/back' : '/forward', {})
    await wait(AT_REST)
    await this.look()
    // Two entries may have one address: nothing else tells that the other one is shown.
    if (this.document === document)
      this.emit('browsingContext.historyUpdated', {
        context: this.context,
        url: this.url,
        timestamp: Date.now(),
      })
  }

  /** Makes the inside of the window as large as this, in CSS pixels. */
  async resize(width: number, height: number): Promise<void> {
    let outer = { width, height }
    for (let tries = 0; tries < 8; tries += 1) {
      const rect = (await this.call('POST', '/window/rect', { x: 0, y: 0, ...outer })) as typeof outer
      const [innerWidth, innerHeight] = (await this.call('POST', '/execute/sync', {
        script: 'return [innerWidth, innerHeight]',
        args: [],
      })) as [number, number]
      if (innerWidth === width && innerHeight === height) return
      // A window that is not drawn yet has no inside to go by, or that of its first moment. None is smaller than its inside.
      if (innerWidth > 0)
        outer = {
          width: Math.max(width, rect.width + width - innerWidth),
          height: Math.max(height, rect.height + height - innerHeight),
        }
      if (tries > 0) await wait(50)
    }
    throw new ProtocolError('unknown error', `The window cannot be made ${width} × ${height}.`)
  }

  close(): void {
    this.isClosed = true
    this.emit('browsingContext.contextDestroyed', this.info())
  }

  info(): object {
    return {
      context: this.context,
      url: this.url,
      parent: null,
      children: null,
      originalOpener: null,
      clientWindow: this.context,
    }
  }

  private begin(url: string): string {
    this.navigation = randomUUID()
    this.isLoaded = false
    this.emit('browsingContext.navigationStarted', this.event(url))
    return this.navigation
  }

  private async reply(expression: string, args: readonly unknown[]): Promise<Reply> {
    const script = `const bidi = ${PAGE_SCRIPT}
      const reply = ${expression}
      return { ...reply, document: bidi.document, url: location.href, ready: document.readyState }`
    const reply = (await this.call('POST', '/execute/sync', { script, args })) as Reply
    this.observe(reply)
    return reply
  }

  /** Tells what has come since the last look, in the order in which it must have happened. */
  private observe({ document, url, ready }: Reply): void {
    this.seen = Date.now()
    if (document !== this.document) this.arrive(document, url)
    else if (url !== this.url) {
      this.url = url
      this.emit('browsingContext.historyUpdated', { context: this.context, url, timestamp: Date.now() })
    }
    if (this.navigation !== undefined) return // this is still the page that is being left
    if (ready !== 'loading' && !this.isParsed) {
      this.isParsed = true
      this.emit('browsingContext.domContentLoaded', this.event(url))
    }
    if (ready === 'complete' && !this.isLoaded) {
      this.isLoaded = true
      this.emit('browsingContext.load', this.event(url))
    }
  }

  private arrive(document: string, url: string): void {
    const isFirst = this.document === ''
    if (!isFirst) {
      this.emit('script.realmDestroyed', { realm: this.realm })
      this.emit('script.realmDestroyed', { realm: sandboxOf(this.realm) })
      if (this.navigation === undefined) this.begin(url)
      this.emit('browsingContext.navigationCommitted', this.event(url))
      this.isParsed = false
      this.isLoaded = false
    }
    this.navigation = undefined
    this.document = document
    this.url = url
    this.realm = randomUUID()
    const origin = url.startsWith('http') ? new URL(url).origin : 'null'
    this.emit('script.realmCreated', { realm: this.realm, origin, type: 'window', context: this.context })
  }

  private event(url: string): object {
    return { context: this.context, navigation: this.navigation ?? null, url, timestamp: Date.now() }
  }
}

/** Scripts of a sandbox run beside those of the page here, under a name of their own. */
export const sandboxOf = (realm: string): string => `${realm}-sandbox`
