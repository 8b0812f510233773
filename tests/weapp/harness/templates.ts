import { TmplGroup } from 'glass-easel-template-compiler'
import type { Diagnostic } from './protocol'

/** What the WXML compiler reports; its own typings say `any`. Lines and columns count from 0. */
interface ParseError {
  level: string
  message: string
  startLine: number
  startColumn: number
}

export interface CompiledTemplates {
  /** A JavaScript expression: an object from template path to its generator. */
  code: string
  diagnostics: Diagnostic[]
}

/** Compiles WXML and WXS files, given by path without extension and text, into one group. */
export function compileTemplates(
  wxml: Record<string, string>,
  wxs: Record<string, string>,
): CompiledTemplates {
  const group = new TmplGroup()
  const diagnostics: Diagnostic[] = []
  for (const [path, text] of Object.entries(wxml)) {
    const found = (group.addTmpl(path, text) ?? []) as ParseError[]
    for (const { level, message, startLine, startColumn } of found)
      diagnostics.push({ file: `${path}.wxml`, level, line: startLine + 1, column: startColumn + 1, message })
  }
  for (const [path, text] of Object.entries(wxs)) group.addScript(path, text)
  return { code: group.getTmplGenObjectGroups(), diagnostics }
}

const TAG = /<([a-z][a-z-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const ATTRIBUTE = /\s([\w:-]+)(?==|\s|$)/g
/** Attributes that the framework itself reads; they never reach a component as properties. */
const OF_THE_FRAMEWORK =
  /^(?:(?:capture-)?(?:bind|catch)|mut-bind|data-|mark:|wx:|generic:|(?:class|style|id|slot|hidden)$)/
const NOT_COMPONENTS = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot'])

/**
 * Collects, by tag, the attributes that templates use: they become the properties of the built-in components,
 * since glass-easel warns of a property that its component does not declare.
 * @param own tags that the app defines by itself (`usingComponents`)
 */
export function collectAttributes(
  templates: Iterable<string>,
  own: ReadonlySet<string>,
): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const text of templates)
    for (const [, tag = '', attributes = ''] of text.matchAll(TAG)) {
      if (NOT_COMPONENTS.has(tag) || own.has(tag)) continue
      const names = found.get(tag) ?? new Set()
      found.set(tag, names)
      for (const [, name = ''] of ` ${attributes.replace(/"[^"]*"|'[^']*'/g, '""')} `.matchAll(ATTRIBUTE))
        if (!OF_THE_FRAMEWORK.test(name)) names.add(name)
    }
  return Object.fromEntries([...found].map(([tag, names]) => [tag, [...names].sort()]))
}
