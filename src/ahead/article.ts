/**
 * The article's page as WeChat sees it: it draws the text where the app has not run, and hands over to the page that
 * Taro has built (`page.js`), which draws over it in one step.
 */
import { firstOf, type Modules } from './first'
import type { Definition, Drawn } from './hold'

interface Ahead {
  mayBeAhead: boolean
  isAhead: () => boolean
  drawn: { first?: Drawn }
  whole: (loadPage: () => void) => Definition
  call: (of: Definition, name: string, self: unknown, told: unknown[]) => unknown
}

interface PageInstance {
  setData: (data: object, done?: () => void) => void
}

type Query = Record<string, string | undefined>
type Told = [name: string, told: unknown[]]

/** WeChat's own, which follows literal paths only. */
declare const require: (path: '../../ahead.js' | './page.js' | './library/data-a/index.js') => unknown
declare const Page: (definition: Definition) => void

/** Milliseconds in which WeChat draws the text before the app takes the processor. */
const DRAWING = 50

/** What happens once is told again to the app; what it is asked meanwhile it cannot answer, nor would it be asked twice. */
const HELD = new Set(['onShow', 'onReady', 'onHide', 'onUnload'])
/** What the page answers to, as Taro's does that can be shared. */
const NAMES = [
  ...HELD,
  ...['onPullDownRefresh', 'onReachBottom', 'onPageScroll', 'onResize', 'onTabItemTap', 'onTitleClick'],
  ...['onOptionMenuClick', 'onPopMenuClick', 'onPullIntercept', 'onAddToFavorites', 'onShareAppMessage'],
  ...['onShareTimeline', 'eh'],
]

const ahead = require('../../ahead.js') as Ahead
const whole = (): Definition => ahead.whole(() => require('./page.js'))

/** What was told to a page that the app does not draw yet. */
const waiting = new Map<unknown, Told[]>()

/** A page that shows its text, and draws over it with the app's first drawing. */
function takeOver(page: PageInstance, query: Query): void {
  const app = whole()
  const { setData } = page
  page.setData = (data, done) => {
    page.setData = setData
    setData.call(page, { ...data, first: null }, done)
  }
  ahead.call(app, 'onLoad', page, [query])
  const told = waiting.get(page) ?? []
  waiting.delete(page)
  for (const [name, values] of told) ahead.call(app, name, page, values)
}

function load(page: PageInstance, query: Query): void {
  const first = ahead.isAhead()
    ? firstOf(query, () => require('./library/data-a/index.js') as Modules)
    : undefined
  if (!first) return void ahead.call(whole(), 'onLoad', page, [query])
  ahead.drawn.first = first.drawn
  waiting.set(page, [])
  page.setData({ first: first.data })
  setTimeout(() => takeOver(page, query), DRAWING)
}

const answer = (name: string) =>
  function (this: unknown, ...told: unknown[]): unknown {
    const before = waiting.get(this)
    if (!before) return ahead.call(whole(), name, this, told)
    if (HELD.has(name)) before.push([name, told])
    return undefined
  }

if (ahead.mayBeAhead)
  Page({
    data: { root: { cn: [] }, first: null },
    onLoad(this: PageInstance, query: Query) {
      load(this, query)
    },
    ...Object.fromEntries(NAMES.map(name => [name, answer(name)])),
  })
else require('./page.js')
