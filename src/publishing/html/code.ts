/** Listings: `<pre>`, and the snippets of public accounts with a `<code>` for each line. */
import type { Element, Nodes } from 'hast'
import { attribute, childrenOf, findAll, hasClass, isElement } from './nodes'
import type { FlowPiece } from './page'
import { isHidden } from './style'

/** The row of line numbers beside a snippet. */
export const isLineIndex = (element: Element): boolean => hasClass(element, 'code-snippet__line-index')

export function readCode(pre: Element, line: number): FlowPiece[] {
  const lines = childrenOf(pre).filter(child => isElement(child) && child.tagName === 'code')
  const parts = lines.length > 1 ? lines.map(codeText) : [codeText(pre)]
  const text = parts
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^\n+|\s+$/g, '')
  if (!text) return []
  const language = languageOf(pre)
  const block = { type: 'code' as const, ...(language ? { language } : {}), text }
  return [{ line, text, content: [], block }]
}

// A listing may hold any character but the ones that no editor shows.
const CONTROLS = /(?![\t\n])[\p{Cc}\u200b\ufeff]/gu

function codeText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\r\n?/g, '\n').replace(CONTROLS, '')
  if (isElement(node) && (isHidden(node) || node.tagName === 'script' || node.tagName === 'style')) return ''
  if (isElement(node) && node.tagName === 'br') return '\n'
  return childrenOf(node).map(codeText).join('')
}

/** `data-lang`, else the class that highlighters go by: `language-js`, `lang-js`, `code-snippet__js`. */
function languageOf(pre: Element): string | undefined {
  const named = attribute(pre, 'dataLang')
  if (named) return asLanguage(named)
  for (const element of [pre, ...findAll(pre, ({ tagName }) => tagName === 'code')]) {
    const classes = element.properties.className
    if (!Array.isArray(classes)) continue
    for (const name of classes) {
      const language = /^(?:language-|lang-|code-snippet__)(.+)$/.exec(name.toString())?.[1]
      if (language && asLanguage(language) && language !== 'fix') return language
    }
  }
  return undefined
}

const asLanguage = (name: string): string | undefined =>
  /^[a-z\d+#.-]{1,20}$/i.test(name) ? name.toLowerCase() : undefined
