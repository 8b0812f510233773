import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter'
import { EventChannel } from './event-channel'
import type { Frame } from './frame'
import type { Loader } from './loader'
import { paintBars } from './nav-bar'
import { watchPull } from './pull'
import { callPage, createPage, drawPage, removePage, watchScroll, type Page } from './page'
import { reportError } from './report'
import { countSetData, forgetSetData, openSetDataAccount } from './set-data'
import { appJson } from './theme'
import { parseUrl, type Target } from './url'

const MAX_STACK = 10
const allPages = new Set(weappConfig.packages.flatMap(({ pages }) => pages))
export const isPage = (route: string): boolean => allPages.has(route)

interface Context {
  frame: Frame
  backend: AssociatedBackend
  codeSpace: CodeSpace
  loader(): Loader
}

/** The open pages and the ways between them, with the life-cycle calls that each way makes. */
export class PageStack {
  readonly pages: Page[] = []
  private readonly keptTabs = new Map<string, Page>()
  private readonly registered = new Set<string>()

  constructor(private readonly context: Context) {}

  /** The page on the screen. */
  top(): Page {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  resolve(url: string): Target {
    return parseUrl(url, this.pages.at(-1)?.route ?? '')
  }

  async navigateTo(
    url: string,
    events: Record<string, (...values: unknown[]) => void> = {},
  ): Promise<EventChannel> {
    const target = this.resolve(url)
    if (isTab(target.route)) throw new Error('can not navigateTo a tabbar page')
    if (this.pages.length >= MAX_STACK) throw new Error('webview count limit exceed')
    await this.prepare(target)
    const channel = new EventChannel()
    for (const [name, listener] of Object.entries(events)) channel.on(name, listener)
    this.hideTop()
    this.open(target, channel)
    return channel
  }

  async redirectTo(url: string): Promise<void> {
    const target = this.resolve(url)
    if (isTab(target.route)) throw new Error('can not redirectTo a tabbar page')
    await this.prepare(target)
    this.close(this.pages.pop())
    this.open(target)
  }

  async reLaunch(url: string): Promise<void> {
    const target = this.resolve(url)
    await this.prepare(target)
    while (this.pages.length) this.close(this.pages.pop())
    for (const page of [...this.keptTabs.values()]) this.close(page)
    this.open(target)
  }

  async switchTab(url: string): Promise<void> {
    const target = this.resolve(url)
    if (!isTab(target.route)) throw new Error('can not switch to no-tabBar page')
    if (this.pages.at(-1)?.route === target.route) return
    await this.prepare(target)
    this.hideTop()
    for (const page of this.pages.splice(0).reverse()) if (!isTab(page.route)) this.close(page)
    const kept = this.keptTabs.get(target.route)
    if (!kept) return this.open(target)
    this.pages.push(kept)
    this.show(kept)
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page')
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left--) this.close(this.pages.pop())
    this.show(this.top())
  }

  paint(): void {
    const page = this.pages.at(-1)
    if (page) paintBars(this.context.frame, page, this.pages.length)
  }

  private async prepare({ route }: Target): Promise<void> {
    if (!isPage(route)) throw new Error(`page "${route}" is not found`)
    const loader = this.context.loader()
    await loader.download(route)
    if (!this.registered.has(route)) loader.runEntry(route)
    this.registered.add(route)
  }

  private open(target: Target, channel?: EventChannel): void {
    const page = createPage(target, this.context.backend, this.context.codeSpace, channel)
    countSetData(page.instance, () => this.pages.at(-1)?.instance)
    openSetDataAccount(page.instance)
    this.pages.push(page)
    if (isTab(target.route)) this.keptTabs.set(target.route, page)
    this.paint()
    callPage(page, 'onLoad', target.query)
    callPage(page, 'onShow')
    this.context.frame.pages.append(page.viewport)
    drawPage(page)
    watchScroll(page)
    watchPull(page)
    this.preload(target.route)
    requestAnimationFrame(() => requestAnimationFrame(() => callPage(page, 'onReady')))
  }

  /** Fetches the packages that app.json wants at hand; a failure shows when the package is needed. */
  private preload(route: string): void {
    for (const root of appJson().preloadRule?.[route]?.packages ?? [])
      this.context
        .loader()
        .download(`${root}/`)
        .catch(() => {})
  }

  private close(page: Page | undefined): void {
    if (!page) return
    removePage(page)
    forgetSetData(page.instance)
    this.keptTabs.delete(page.route)
  }

  private hideTop(): void {
    const page = this.pages.at(-1)
    if (!page) return
    page.viewport.hidden = true
    callPage(page, 'onHide')
  }

  private show(page: Page): void {
    page.viewport.hidden = false
    this.paint()
    callPage(page, 'onShow')
  }
}

const isTab = (route: string): boolean =>
  appJson().tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false

/** Notes a failure that nobody in the app waits for. */
export const unattended = (work: Promise<unknown>, what: string): void =>
  void work.catch((cause: unknown) => reportError(`${what}: ${String(cause)}`))
