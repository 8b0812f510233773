/** What the harness's build, its page and whoever drives the page tell one another. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = Record<string, Json>

/** Kinds of values an API accepts, as `typeof` names them, with arrays apart. `any` accepts everything. */
export type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'function' | 'any'

/** What one parameter or option may be. `values` is set where only certain strings or numbers are allowed. */
export interface ValueShape {
  optional: boolean
  kinds: Kind[]
  values?: (string | number)[]
  /** The fields of an options object, where it has declared ones. */
  fields?: Record<string, ValueShape>
}

/** The parameters of every `wx.*` method, by name, in order. */
export type ApiShapes = Record<string, ValueShape[]>

/** One package of the mini-program. The main package's root is the empty string. */
export interface PackageInfo {
  root: string
  /** Full page paths, root included. */
  pages: string[]
}

/** A complaint of the WXML compiler, with its place. */
export interface Diagnostic {
  file: string
  level: string
  line: number
  column: number
  message: string
}

/** All that the runtime must know about the app beside its scripts and templates. */
export interface AppConfig {
  /** Every JSON file of the app by path without extension. */
  json: Record<string, JsonObject>
  /** Every attribute that the app's templates give to a built-in component, by tag. */
  attributes: Record<string, string[]>
  /** Main package first. */
  packages: PackageInfo[]
  shapes: ApiShapes
  /** With which base library methods came that have not always been there. */
  since: Record<string, string>
}

export type ShareKind = 'chat' | 'timeline' | 'favorite'
/** A card as the receiver gets it; `path` opens the mini-program and begins with `/`. */
export interface SharedCard {
  kind: ShareKind
  title: string
  path: string
  imageUrl?: string
}

/** Sizes in bytes of the JSON that one page's `setData` calls carried, its components' calls included. */
export interface SetDataStats {
  first: number
  largest: number
  total: number
  count: number
}

/** How much of the app's JavaScript has been run up to a moment. */
export interface Evaluated {
  /** Files of the packages. */
  scripts: number
  /** Modules that webpack has put into them, each run when it is asked for first. */
  modules: number
  /** Of the modules' text; of a file without modules, its own. */
  bytes: number
  /** Milliseconds since the app's first line. */
  ms: number
}

/** How large the drawn page is: elements, and levels from the page down. WeChat audits at 1,000 and 30. */
export interface TreeSize {
  nodes: number
  depth: number
}

export type NetworkType = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'unknown' | 'none'

/** What a person could change on the phone. All are settable in the page's address, and later by `change`. */
export interface Settings {
  /** Where the mini-program was opened from. 1154 is the single-page mode of Moments. */
  scene: number
  /** The version of the base library: what came later is not there. */
  baseLibrary: string
  platform: 'ios' | 'android'
  network: NetworkType
  /** `refused`: packages that are not on the phone do not come, whatever the network. */
  packages: 'served' | 'refused'
  /** The language WeChat is set to. */
  language: 'zh_CN' | 'zh_TW' | 'zh_HK' | 'en'
  /** The reader's text size in WeChat, 1 being the default. */
  fontSizeScaleFactor: number
  /** The switch at the phone's side; an iPhone's keeps silent what obeys it. */
  ringer: 'on' | 'silent'
  /** `undeclared`: the privacy declaration does not name the album, and no setting helps. */
  albumPermission: 'unasked' | 'granted' | 'denied' | 'undeclared'
  /** `undeclared`: the privacy declaration does not name the clipboard, and its API fails. */
  clipboard: 'declared' | 'undeclared'
  /** The same of files that the reader chooses from a chat. */
  chosenFiles: 'declared' | 'undeclared'
  /** Templates of subscription messages that the account has, separated by spaces. */
  templates: string
  /**
   * What WeChat says of subscription messages: it asks the reader; `accept` and `reject`: as the reader has chosen for always;
   * `ban`, `filter`: the template is blocked; `off`: the reader has switched all messages of the app off.
   */
  subscriptions: 'ask' | 'accept' | 'reject' | 'ban' | 'filter' | 'off'
  /** Origins that `wx.request` and `wx.downloadFile` may ask, separated by spaces; empty: all. */
  domains: string
  /** Limit of all stored data in KB; WeChat's is 10,240. */
  storageLimit: number
  /** Limit of the user's own files in KB; WeChat's is 204,800. */
  fileLimit: number
  /** `forbidden`: nothing can be written there. */
  files: 'allowed' | 'forbidden'
  /** Whether `wx.getUpdateManager` finds a new version. */
  update: 'none' | 'ready' | 'failed'
}

/** What the page offers to whoever drives it, as `window.__harness`. */
export interface Harness {
  /** What the app did that WeChat would refuse, warn of or crash on. */
  readonly errors: readonly string[]
  /** What the app called or drew that WeChat has and the harness lacks. */
  readonly missing: readonly string[]
  readonly shares: readonly SharedCard[]
  /** Pictures saved to the album, as data addresses. */
  readonly album: readonly string[]
  readonly settings: Readonly<Settings>
  /** Files sent to chats, as text. */
  readonly sent: readonly { name: string; text: string }[]
  /** Lines in WeChat's realtime log. */
  readonly logged: readonly { level: 'info' | 'warn' | 'error'; text: string }[]
  /** Until the first `setData` of all, absent where there was none; and until now. */
  evaluated(): { first?: Evaluated | undefined; now: Evaluated }
  /** Of the page on top. */
  setDataStats(): SetDataStats
  treeSize(): TreeSize
  /** Routes of the open pages, the deepest first. */
  stack(): { route: string; query: Record<string, string> }[]
  change(patch: Partial<Settings>): void
  /** Opens a card while the app is alive in the background: its page takes the place of all that were open. */
  enter(path: string): Promise<void>
  /** Sends the app to the background, or brings it back. */
  setVisible(visible: boolean): void
}
