/** One reader of a browser: its windows, and who sends them commands. */
import { type Call, type Emit, Page } from './page'
import type { Seat } from './seat'

export class UserContext {
  readonly pages = new Map<string, Page>()
  viewport = { width: 390, height: 844 }
  /** Commands are for the window that is the current one: they wait for each other. */
  private queue: Promise<unknown> = Promise.resolve()
  private current = ''

  constructor(
    readonly name: string,
    readonly seat: Seat,
    private readonly emit: Emit,
  ) {}

  /** Opens a window; the first one is the browser's own. */
  async open(): Promise<Page> {
    const { driver } = this.seat
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
    // The last window stays: a driver without one ends its session.
    if (this.pages.size > 0) await this.callIn(page.context)('DELETE', '/window')
    this.current = ''
  }

  /** Ends its pages; resolves when the last command to them has. */
  async close(): Promise<void> {
    for (const page of this.pages.values()) page.close()
    this.pages.clear()
    await this.queue
  }

  /** Sends commands to one window. */
  callIn(handle: string): Call {
    return (method, command, body) => {
      const call = async (): Promise<unknown> => {
        const { driver } = this.seat
        if (this.current !== handle) await driver.call('POST', '/window', { handle })
        this.current = handle
        return driver.call(method, command, body)
      }
      const done = this.queue.then(call)
      this.queue = done.catch(() => {})
      return done
    }
  }
}
