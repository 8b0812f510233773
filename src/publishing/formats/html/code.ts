/** Listings: `<pre>`, and the snippets of public accounts with a `<code>` for each line. */
import type { Element, Nodes } from 'hast'
import { attribute, childrenOf, findAll, hasClass, isElement } from './nodes'
import type { FlowPiece, Page } from './page'
import { isHidden } from './style'
import { MACHINERY, visibleText } from './unseen'

/** Line numbers beside a listing, by the names that highlighters give them. */
export const isLineIndex = (element: Element): boolean =>
  hasClass(
    element,
    'code-snippet__line-index',
    ...['gutter', 'rouge-gutter', 'linenos', 'lineno', 'line-numbers-rows', 'hljs-ln-numbers'],
  )

export function readCode(pre: Element, line: number, page: Page): FlowPiece[] {
  const lines = childrenOf(pre).filter(child => isElement(child) && child.tagName === 'code')
  const isSnippet =
    lines.length > 1 && childrenOf(pre).every(child => lines.includes(child) || !visibleText(child).trim())
  const parts = isSnippet ? lines.map(one => codeText(one, page).replace(/\n$/, '')) : [codeText(pre, page)]
  const text = parts
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^\n+/, '')
    .trimEnd()
  if (!text) return []
  const language = languageOf(pre)
  const block = { type: 'code' as const, ...(language ? { language } : {}), text }
  return [{ line, text, content: [], block }]
}

// A listing may hold any character but the ones that no editor shows.
const UNSEEN = /[\u200b\ufeff]/g

function codeText(node: Nodes, page: Page): string {
  if (node.type === 'text') return node.value.replace(UNSEEN, '')
  if (isElement(node)) {
    if (MACHINERY.has(node.tagName)) return ''
    if (node.tagName === 'br') return '\n'
    if (isLineIndex(node)) {
      page.leaveOut(node, 'line numbers')
      return ''
    }
    if (isHidden(node)) {
      page.leaveOut(node, 'hidden on the page')
      return ''
    }
  }
  const text = childrenOf(node)
    .map(child => codeText(child, page))
    .join('')
  return isElement(node) && LINES.has(node.tagName) && !text.endsWith('\n') ? `${text}\n` : text
}

/** Elements that hold a line of a listing each, where one is set in such. */
const LINES: ReadonlySet<string> = new Set(['li', 'div', 'p', 'tr'])

/** `data-lang`, else the class that highlighters go by: `language-js`, `lang-js`, `code-snippet__js`. */
function languageOf(pre: Element): string | undefined {
  const named = attribute(pre, 'dataLang')
  if (named) return asLanguage(named)
  for (const element of [pre, ...findAll(pre, ({ tagName }) => tagName === 'code')]) {
    const classes = element.properties.className
    if (!Array.isArray(classes)) continue
    for (const name of classes) {
      const language = /^(?:language-|lang-|code-snippet__)(.+)$/.exec(name)?.[1]
      if (language && asLanguage(language) && language !== 'fix') return language
    }
  }
  return undefined
}

const asLanguage = (name: string): string | undefined =>
  /^[a-z\d+#.-]{1,20}$/i.test(name) ? name.toLowerCase() : undefined
