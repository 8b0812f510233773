/**
 * Where a card opens the mini-program at an article that it carries, the text is drawn by a few lines of script before
 * the app has run (`article.ts`). What WeChat tells the app meanwhile is held, and told when it has; everywhere else
 * the app runs at once. `config/ahead-plugin.ts` puts this between WeChat and what Taro builds.
 */
import type { Article, Variant } from '../model/schema'
import { ownValue } from '../model/table'
import { wechat } from './wechat'

/** What `App` and `Page` are given: methods by name, beside data. */
export type Definition = Record<string, unknown>
type Register = (definition: Definition) => unknown

/** What was drawn before the app. */
export interface Drawn {
  article: Article
  variant: Variant
  /** How many parts of its text. */
  parts: number
}

const ARTICLE = 'pages/article/index'
/** What WeChat tells an app. Taro's has a method for each. */
const APP_EVENTS = ['onLaunch', 'onShow', 'onHide', 'onError', 'onUnhandledRejection', 'onPageNotFound']

const { path, query } = wechat.getLaunchOptionsSync()
/** Whether the text may come before the app. Codes have to be understood first, and a paragraph found. */
export const mayBeAhead = path === ARTICLE && query.id !== undefined && !query.scene && !query.q && !query.p

let isHeld = mayBeAhead
let loadApp = (): void => undefined
let taken: Definition | undefined
let page: Definition | undefined
const held: [name: string, told: unknown[]][] = []

/** What the app need not ask for again; nothing where it draws its first page itself. */
export const drawn: { first?: Drawn } = {}

/** For `app.js`. @param App WeChat's @param load runs what Taro has built */
export function launch(App: Register, load: () => void): void {
  if (!isHeld) return load()
  loadApp = load
  App(Object.fromEntries(APP_EVENTS.map(name => [name, (...told: unknown[]) => tell(name, told)])))
}

/** In place of `App` for what Taro has built: WeChat has one of us where the text came first. */
export const appFor =
  (App: Register): Register =>
  definition =>
    mayBeAhead ? (taken = definition) : App(definition)

/** In place of `Page` for the article's page as Taro has built it. */
export const pageFor =
  (Page: Register): Register =>
  definition =>
    mayBeAhead ? (page = definition) : Page(definition)

function tell(name: string, told: unknown[]): void {
  if (isHeld) held.push([name, told])
  else call(taken, name, taken, told)
}

/** Runs the app, where it has not run, and tells it what was held: any other page needs it. */
export function run(): void {
  if (!isHeld) return
  isHeld = false
  loadApp()
  for (const [name, told] of held.splice(0)) tell(name, told)
}

/** The same. @returns what its article page is made of */
export function whole(loadPage: () => void): Definition {
  run()
  if (!page) loadPage()
  return page ?? {}
}

/** Whether the app has not run yet. */
export const isAhead = (): boolean => isHeld

/** Calls a method where there is one. */
export function call(of: Definition | undefined, name: string, self: unknown, told: unknown[]): unknown {
  const method = of && ownValue(of, name)
  return typeof method === 'function' ? (method.apply(self, told) as unknown) : undefined
}
