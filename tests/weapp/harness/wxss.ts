import fs from 'node:fs'
import path from 'node:path'
import postcss, { type ChildNode } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { convertUnits } from './units'

export interface WxssOptions {
  /** Folder that absolute imports start from. */
  root: string
  /** Tags that are built-in components: `view` is drawn as `wx-view`. */
  builtins: ReadonlySet<string>
  /** Selector of the elements whose descendants the rules are for. */
  scope: string
  /** Without `darkmode` in app.json WeChat draws every page as light, whatever the phone's theme. */
  darkmode: boolean
}

/** Turns one WXSS file with its imports into CSS that works in a page shared with others. */
export function wxssToCss(file: string, { root, builtins, scope, darkmode }: WxssOptions): string {
  const css = postcss.root({ nodes: readWithImports(file, root, new Set()) })
  const rename = selectorParser(list =>
    list.each(selector => {
      selector.walkTags(tag => {
        if (builtins.has(tag.value)) tag.value = `wx-${tag.value}`
      })
      selector.first.spaces.before = ''
      selector.prepend(selectorParser.combinator({ value: ' ' }))
      // :where() adds no specificity, so that the app's own rules keep their order.
      selector.prepend(selectorParser.pseudo({ value: `:where(${scope})` }))
    }),
  )
  css.walkRules(rule => {
    const inKeyframes =
      rule.parent?.type === 'atrule' && (rule.parent as postcss.AtRule).name.endsWith('keyframes')
    if (!inKeyframes) rule.selector = rename.processSync(rule.selector)
  })
  css.walkDecls(declaration => {
    declaration.value = convertUnits(declaration.value)
  })
  if (!darkmode)
    css.walkAtRules('media', media => {
      if (/prefers-color-scheme:\s*dark/.test(media.params)) media.remove()
    })
  return css.toString()
}

function readWithImports(file: string, root: string, seen: Set<string>): ChildNode[] {
  if (seen.has(file)) return []
  seen.add(file)
  const sheet = postcss.parse(fs.readFileSync(file, 'utf8'), { from: file })
  sheet.walkAtRules('import', rule => {
    const target = rule.params.replace(/^url\(|\)$/g, '').replace(/^['"]|['"]$/g, '')
    const base = target.startsWith('/') ? root : path.dirname(file)
    rule.replaceWith(readWithImports(path.join(base, target), root, seen))
  })
  return sheet.nodes
}
