/** Where styles name what the oldest declared browsers lack, by MDN's browser-compat-data. */
import postcss from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { data, isEverywhere } from './browser-level'

const { properties, selectors, 'at-rules': atRules } = data.css

/** A gap between the boxes of a row: its grid is older than its flexbox, and MDN has them as two. */
const isFlexGap = (rule: postcss.Container | undefined, name: string): boolean =>
  /^(?:row-|column-)?gap$/.test(name) &&
  rule?.some(one => one.type === 'decl' && one.prop === 'display' && one.value.endsWith('flex')) === true

/**
 * What a style sheet names and not every oldest browser has, each once: `prop`, `prop: value`, `:pseudo`, `@rule`.
 * Values are told where they are single words; what is behind `@supports` is asked for, and passed over.
 */
export function tooNewStylesIn(css: string): string[] {
  const found = new Set<string>()
  const root = postcss.parse(css)
  root.walkAtRules('supports', rule => void rule.remove())
  root.walkDecls(({ prop, value, parent }) => {
    const property = properties[prop]
    if (!property) return
    const rule = parent as postcss.Container | undefined
    const [known, name] = isFlexGap(rule, prop)
      ? [properties.gap?.flex_context, 'gap in a flexbox']
      : [property, prop]
    if (known && isEverywhere(known) === false) found.add(name)
    const word = property[value]
    if (word && isEverywhere(word) === false) found.add(`${prop}: ${value}`)
  })
  root.walkAtRules(({ name }) => {
    const rule = atRules[name]
    if (rule && isEverywhere(rule) === false) found.add(`@${name}`)
  })
  root.walkRules(rule => {
    selectorParser(list =>
      list.walkPseudos(({ value }) => {
        const pseudo = selectors[value.replace(/^::?/, '')]
        if (pseudo && isEverywhere(pseudo) === false) found.add(value)
      }),
    ).processSync(rule)
  })
  return [...found].sort()
}
