/**
 * What the oldest declared browsers lack, by MDN's browser-compat-data, and where scripts name it. A member is told by its
 * name alone: `list.at(0)` counts as `Array.prototype.at`. A name is reported where no declared interface that has it
 * can be relied on.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse, type Node } from 'acorn'

/** The oldest versions declared in package.json, as browser-compat-data names browsers. */
const OLDEST = { safari: 13, safari_ios: 13, chrome: 80, chrome_android: 80, firefox: 78 } as const

/** ECMAScript 2019: what Safari 13 parses. */
const SYNTAX = 2019

interface Support {
  version_added?: string | boolean | null
  version_removed?: string
  flags?: unknown
  partial_implementation?: boolean
  prefix?: string
}
interface Compat {
  __compat?: { support: Partial<Record<string, Support | Support[]>> }
}
type Tree = { [name: string]: Tree } & Compat

export const data = JSON.parse(
  readFileSync(createRequire(__filename).resolve('@mdn/browser-compat-data'), 'utf8'),
) as {
  api: Tree
  javascript: { builtins: Tree }
  css: { properties: Tree; selectors: Tree; 'at-rules': Tree }
}

/** Whether every oldest browser has a feature; undefined where nothing is known. */
export function isEverywhere({ __compat }: Compat): boolean | undefined {
  if (!__compat) return undefined
  return Object.entries(OLDEST).every(([browser, version]) => {
    const first = [__compat.support[browser] ?? []].flat()
    return first.some(
      one =>
        one.flags === undefined &&
        one.prefix === undefined &&
        one.version_removed === undefined &&
        (one.version_added === true || parseFloat(String(one.version_added).replace('≤', '')) <= version),
    )
  })
}

const names = (tree: Tree): [string, Tree][] =>
  Object.entries(tree).filter(([name]) => name !== '__compat' && /^[\w$]+$/.test(name))

/** Interfaces of browsers whose members are looked for; of all thousand, every second word would be a member of one. */
const INTERFACES = new Set(
  (
    'AbortController AbortSignal Blob Cache CacheStorage Clipboard Crypto CSSStyleDeclaration Document DocumentFragment ' +
    'Element Event EventTarget File FileReader Headers History HTMLCollection HTMLDialogElement HTMLElement ' +
    'HTMLImageElement HTMLInputElement HTMLMediaElement HTMLScriptElement IntersectionObserver KeyboardEvent Location ' +
    'MediaQueryList MutationObserver Navigator Node NodeList Performance PointerEvent Range Request Response ' +
    'ResizeObserverEntry Selection ServiceWorkerContainer ServiceWorkerRegistration ShadowRoot SpeechSynthesis Storage ' +
    'StorageManager Text TouchEvent URL URLSearchParams VisualViewport Window'
  ).split(' '),
)

/** Names of globals, and of members of any interface, with what is known of each place that has them. */
function collect(): { globals: Map<string, boolean>; members: Map<string, boolean> } {
  const globals = new Map<string, boolean>()
  const members = new Map<string, boolean>()
  const note = (into: Map<string, boolean>, name: string, is: boolean | undefined): void => {
    if (is !== undefined) into.set(name, (into.get(name) ?? false) || is)
  }
  for (const [name, one] of [...names(data.api), ...names(data.javascript.builtins)]) {
    note(globals, name, isEverywhere(one))
    if (name in data.api && !INTERFACES.has(name)) continue
    for (const [member, its] of names(one)) {
      const clean = member.replace(/_(?:static|event)$/, '')
      if (member.endsWith('_event')) continue
      note(members, clean, isEverywhere(its))
    }
  }
  return { globals, members }
}

const { globals, members } = collect()

/** Walks a syntax tree; plain enough that no library is needed for it. */
function* nodesOf(node: unknown): Generator<Node & Record<string, unknown>> {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one)
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    yield node as Node & Record<string, unknown>
    for (const [key, value] of Object.entries(node)) if (key !== 'type') yield* nodesOf(value)
  }
}

/**
 * APIs that a script names and that not every oldest browser has, each once.
 * @throws SyntaxError where the script does not parse at `SYNTAX`, or holds a pattern that is newer
 */
export function tooNewIn(script: string): string[] {
  const found = new Set<string>()
  for (const node of nodesOf(parse(script, { ecmaVersion: SYNTAX, sourceType: 'script' }))) {
    // Safari has it since 16.4 and refuses the whole script before: it parses at 2018 by the letter of the standard.
    const pattern = (node as { regex?: { pattern: string } }).regex?.pattern
    if (pattern !== undefined && /\(\?<[=!]/.test(pattern))
      throw new SyntaxError(`/${pattern}/ looks behind, which Safari cannot before 16.4`)
    const { type, computed, property, name } = node as unknown as {
      type: string
      computed?: boolean
      property?: { name?: string }
      name?: string
    }
    if (type === 'MemberExpression' && !computed && property?.name && members.get(property.name) === false)
      found.add(`.${property.name}`)
    if (type === 'Identifier' && name && globals.get(name) === false) found.add(name)
  }
  return [...found].sort()
}
