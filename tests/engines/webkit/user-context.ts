/** One reader's browser: its windows, its storage, its way to the network. */
import { Driver } from './driver'
import { Gateway } from './gateway'
import { type Call, type Emit, Page } from './page'

export class UserContext {
  readonly gateway = new Gateway()
  readonly pages = new Map<string, Page>()
  viewport = { width: 390, height: 844 }
  private driver: Driver | undefined
  /** Commands are for the window that is the current one: they wait for each other. */
  private queue: Promise<unknown> = Promise.resolve()
  private current = ''

  constructor(
    readonly name: string,
    private readonly emit: Emit,
  ) {}

  /** Opens a window; the first one is the browser's own. */
  async open(display: string): Promise<Page> {
    this.driver ??= await Driver.start(display, await this.gateway.open())
    const { driver } = this
    const handle =
      this.pages.size === 0
        ? ((await driver.call('GET', '/window')) as string)
        : ((await driver.call('POST', '/window/new', { type: 'window' })) as { handle: string }).handle
    const page = new Page(handle, this.callIn(handle), this.emit)
    this.pages.set(handle, page)
    this.emit('browsingContext.contextCreated', { ...page.info(), userContext: this.name })
    await page.resize(this.viewport.width, this.viewport.height)
    await page.look()
    void page.watch()
    return page
  }

  async closePage(page: Page): Promise<void> {
    page.close()
    this.pages.delete(page.context)
    // The last window is closed with its browser: a driver without one ends its session.
    if (this.pages.size > 0) await this.callIn(page.context)('DELETE', '/window')
    this.current = ''
  }

  async close(): Promise<void> {
    for (const page of this.pages.values()) page.close()
    this.pages.clear()
    await this.driver?.close()
    this.gateway.close()
  }

  /** Sends commands to one window. */
  callIn(handle: string): Call {
    return (method, command, body) => {
      const call = async (): Promise<unknown> => {
        if (this.driver === undefined) throw new Error('The browser is closed.')
        if (this.current !== handle) await this.driver.call('POST', '/window', { handle })
        this.current = handle
        return this.driver.call(method, command, body)
      }
      const done = this.queue.then(call)
      this.queue = done.catch(() => {})
      return done
    }
  }
}
