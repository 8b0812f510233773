/**
 * Clean addresses on H5: `/a/<id>/` instead of `/pages/article/index?id=<id>`.
 *
 * Taro's router knows pages by their path in app.config, and its `customRoutes` cannot hold parameters. This file
 * stands between it and the browser's history: pages are pushed by their mini-program path on both targets; here
 * the path is written as a clean address, and a clean address is read back as the page it means. Inside, the
 * router sees addresses without the script (`/a/<id>`), so that a page stays the same page when its script changes.
 * Must be imported before Taro's generated entry calls `createRouter`.
 */
import '../styles/h5.scss'
import { firstDrawn, isGivenBack } from './hydrate'
import { getCurrentPages, history, routesAlias } from '@tarojs/router'
import { eventCenter } from '@tarojs/runtime'
import { Action } from 'history'
import { h5Path, parseH5Path, parseMiniPath } from '../model/addresses'
import type { EntryState } from '../device/address.h5'
import { closesSheet } from '../primitives/back.h5'
import '../share/landing.h5' // which iOS wants signed
import { scrollMemory } from '../state/progress/scroll.h5'
import { startWorker } from '../data/release/new-release.h5'
import { applySettings } from '../state/settings'
import { setHydrating } from '../store/hydrating.h5'
import { fetchers as sheets } from '../components/sheets.h5'
import { ownValue } from '../model/table'

/** Of no clean address: it is for those who make the reader. */
const GALLERY_PAGE = '/pages/gallery/index'

const patterns: Record<string, string[]> = {
  '/pages/home/index': ['/'],
  '/pages/series/index': ['/s/:id'],
  '/pages/article/index': ['/a/:id'],
  '/pages/mine/index': ['/me'],
  '/pages/search/index': ['/search'],
  '/pages/missing/index': ['/missing'],
  ...(GALLERY && { [GALLERY_PAGE]: [GALLERY_PAGE] }),
}

/** What the router is told of a browser address. */
const routerPath = (pathname: string): string => {
  const place = parseH5Path(pathname)
  if (GALLERY && pathname === GALLERY_PAGE) return pathname
  if (!place) return '/missing'
  const path = h5Path({ ...place, variant: 'original' }).replace(/(.)\/(?:[?#].*)?$/s, '$1')
  return path.replace(/^\/corrections/, '/s$&')
}

const pageOf = (pathname: string): string => `/pages/${parseH5Path(pathname)?.page ?? 'missing'}/index`

routesAlias.getAll = page => ownValue(patterns, page ?? '') ?? []
routesAlias.getAlias = path => path ?? ''
routesAlias.getOrigin = (pathname = '/') => (pathname.startsWith('/pages/') ? pathname : pageOf(pathname))

type History = typeof history
type Update = Parameters<Parameters<History['listen']>[0]>[0]

/** The path of the page in the stack on which the reader came to this address by reading on; see `showAddress`. */
function pathOpened(): string | undefined {
  const { opened } = (window.history.state ?? {}) as EntryState
  const path = opened && routerPath(opened)
  return (getCurrentPages() as { path?: string }[]).some(page => page.path?.split('?')[0] === path)
    ? path
    : undefined
}

const forRouter = (location: History['location']): History['location'] => ({
  ...location,
  pathname: pathOpened() ?? routerPath(location.pathname),
})

/** How one page gives way to the one of a path; `turn.ts` does it better, once it has come. */
let turn = (_path: string, move: () => void): void => move()

/** Position in the browser's list of entries, as the `history` package numbers them. */
const entryIndex = (): number => (window.history.state as { idx?: number } | null)?.idx ?? 0

function cleanHistory(target: History): void {
  const { push, replace, listen } = target
  const location = Object.getOwnPropertyDescriptor(target, 'location')
  Object.defineProperty(target, 'location', {
    get: () => forRouter(location?.get?.call(target) as History['location']),
  })
  type To = Parameters<History['push']>[0]
  const clean = (to: To): To => {
    const path = typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}`
    const place = parseMiniPath(path)
    return place ? h5Path(place) : to
  }
  target.push = (to, state) => push(clean(to), state)
  target.replace = (to, state) => replace(clean(to), state)

  let index = entryIndex()
  let action: Update['action'] | undefined
  // The first listener of all: it sees the page that is being left still in place.
  listen(update => {
    if (isGivenBack()) {
      action = undefined
      return
    }
    const isPop = update.action === Action.Pop
    if (isPop && closesSheet()) {
      action = undefined
      return
    }
    const previous = index
    index = entryIndex()
    // Going forward is told as a push: the router would otherwise drop the page that the reader comes from.
    action = isPop && index > previous ? Action.Push : update.action
    scrollMemory.move(isPop)
  })
  target.listen = listener =>
    listen(update => {
      if (!action) return
      const told = { action, location: forRouter(update.location) }
      turn(told.location.pathname, () => listener(told))
    })
}

applySettings()

/** Milliseconds after which a busy page is asked to fetch all the same. */
const BUSY_FOR = 3_000

/** When the page has nothing better to do; Safari does not tell. */
const rest = (): Promise<unknown> =>
  new Promise(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: BUSY_FOR })
    else setTimeout(resolve)
  })

/**
 * The screens and sheets behind the first page, fetched when it has come: a tap finds them, even without a network.
 * One after the other, so that asking for them and running them never make one long task.
 */
async function fetchScreens(): Promise<void> {
  for (const fetch of [
    ...sheets,
    () => import('../data/documents'),
    () => import('../pages/article/index'),
    () => import('../pages/series/index'),
    () => import('./site-foot'),
    async () => {
      turn = (await import('./turn')).turn
    },
  ]) {
    await rest()
    await fetch().catch(() => undefined) // a tap will ask again
  }
}

/** When the page has come whole, with its pictures. */
const loaded = (): Promise<unknown> =>
  new Promise(resolve => {
    if (document.readyState === 'complete') resolve(undefined)
    else window.addEventListener('load', resolve)
  })

/** What is for later comes when the first page is done: the worker last, which has much to do of its own. */
async function prepareForLater(): Promise<void> {
  await Promise.all([firstDrawn, loaded()])
  await rest()
  setHydrating(false) // what differs on this device has been drawn too
  await fetchScreens()
  await rest()
  await startWorker()
}

void prepareForLater()
eventCenter.once('__taroRouterLaunch', () => cleanHistory(history))
eventCenter.on('__afterTaroRouterChange', () => scrollMemory.restore())
