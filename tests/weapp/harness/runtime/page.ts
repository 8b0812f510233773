import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import { box } from './dom'
import type { EventChannel } from './event-channel'
import { guarded } from './report'
import { inSinglePageMode } from './state'
import { pageConfig } from './theme'
import type { PageInstance, PageMethod, Query, WindowConfig } from './types'

/** What an API has changed of the navigation bar; the rest comes from the page's configuration. */
export interface BarChanges {
  title?: string
  background?: string
  color?: string
  loading?: boolean
  homeHidden?: boolean
}

export interface Page {
  route: string
  query: Query
  instance: PageInstance
  root: Root
  /** The page's box on the screen, and the scrolling box inside. */
  viewport: HTMLElement
  scroller: HTMLElement
  bar: BarChanges
  channel: EventChannel | undefined
  /** False after `hideShareMenu`. */
  shareMenu: { chat: boolean; timeline: boolean }
}

/** Calls a method that the app may have defined on its page. */
export function callPage(page: Page, name: string, argument?: unknown): unknown {
  const method = page.instance[name]
  if (typeof method !== 'function') return undefined
  return guarded(`${page.route} ${name}`, () => (method as PageMethod).call(page.instance, argument))
}

export const hasMethod = (page: Page, name: string): boolean => typeof page.instance[name] === 'function'

/** A page that draws its own bar; single-page mode has none of these. */
export const isImmersive = (config: WindowConfig): boolean =>
  config.navigationStyle === 'custom' && !inSinglePageMode()

/** Makes a page that is not yet shown. */
export function createPage(
  { route, query }: { route: string; query: Query },
  backend: AssociatedBackend,
  codeSpace: CodeSpace,
  channel: EventChannel | undefined,
): Page {
  const scroller = box('page-scroll')
  const viewport = box('page-viewport', { children: [scroller] })
  viewport.dataset.page = route
  const config = pageConfig(route)
  viewport.classList.toggle('page-immersive', isImmersive(config))
  scroller.classList.toggle('page-unscrollable', config.disableScroll === true)
  const root = backend.createRoot('page', codeSpace, route)
  const instance = root.get() as unknown as PageInstance
  Object.assign(instance, { route, options: query })
  if (channel) instance.getOpenerEventChannel = () => channel
  return {
    route,
    query,
    instance,
    root,
    viewport,
    scroller,
    bar: {},
    channel,
    shareMenu: { chat: true, timeline: true },
  }
}

/** Puts a page's content into its box. */
export function drawPage(page: Page): void {
  const anchor = box('page-anchor')
  page.scroller.append(anchor)
  page.root.attach(anchor.parentNode as never, anchor as never)
}

export function removePage(page: Page): void {
  callPage(page, 'onUnload')
  page.root.release()
  page.viewport.remove()
}

const DEFAULT_BOTTOM_DISTANCE = 50

/** Tells a page how it is scrolled, and when its bottom comes near. */
export function watchScroll(page: Page): void {
  const distance = pageConfig(page.route).onReachBottomDistance ?? DEFAULT_BOTTOM_DISTANCE
  const { scroller } = page
  let nearBottom = false
  scroller.addEventListener('scroll', () => {
    if (page.viewport.hidden) return
    callPage(page, 'onPageScroll', { scrollTop: scroller.scrollTop })
    const rest = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    if (rest <= distance && !nearBottom) callPage(page, 'onReachBottom')
    nearBottom = rest <= distance
  })
}
