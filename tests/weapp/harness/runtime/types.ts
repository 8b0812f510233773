import type { template } from 'glass-easel'
import type { JsonObject } from '../protocol'

export type Query = Record<string, string>
type Template = template.ComponentTemplate
type Groups = Record<string, Template>

export interface TemplateGroups {
  app: Groups
  builtin: Groups
}

/** A compiled script; it is given what script-scope.ts names, in that order. */
export type Script = (...scope: unknown[]) => void
export type PackageScripts = Record<string, Script>

/** What a mini-program writes in app.json and in each page's JSON, theme variables resolved. */
export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBarConfig {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  list: TabItem[]
}

export interface AppJson {
  pages: string[]
  entryPagePath?: string
  window?: WindowConfig
  tabBar?: TabBarConfig
  darkmode?: boolean
  themeLocation?: string
  /** Packages to fetch while a page is read, by the page's route. */
  preloadRule?: Record<string, { packages: string[] }>
  networkTimeout?: { request?: number; downloadFile?: number }
}

export interface LaunchOptions {
  path: string
  query: Query
  scene: number
  referrerInfo: JsonObject
}

export type PageMethod = (argument?: unknown) => unknown

/** A page object as the app's code sees it: what the app defined, with the framework's methods. */
export interface PageInstance {
  route: string
  options: Query
  setData(data: Record<string, unknown>, done?: () => void): void
  [field: string]: unknown
}

export type AppInstance = Record<string, unknown>
