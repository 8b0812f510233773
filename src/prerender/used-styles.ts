/**
 * Of a style sheet, the rules that can apply to a page as it comes: they stand in the page, which is drawn by them. The whole
 * sheet follows as a file, for what the app draws afterwards (`src/start/styles.h5.ts`); a printer waits for it.
 */
import postcss, { type Container, type Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { LOOK_CLASS } from '../state/settings-model'

/** What a page is made of, by which its rules are chosen: `.class`, `tag` and `[aria-state=true]`. */
export type Names = ReadonlySet<string>

/** The classes, tags and states that stand in a page. */
export function namesIn(html: string): Names {
  const classes = Array.from(html.matchAll(/ class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat()
  const tags = Array.from(html.matchAll(/<([a-z][\w-]*)/g), ([, tag = '']) => tag)
  const states = Array.from(html.matchAll(/ (aria-\w+)="true"/g), ([, state = '']) => `[${state}=true]`)
  return new Set([...classes.map(name => `.${name}`), ...tags, ...states])
}

/** Which of a sheet's rules a page of these names is drawn by, as text. Other states of the same elements are among them. */
export type UsedIn = (names: Names) => string

/** @param sheet text of a style sheet. @throws CssSyntaxError where it is none */
export function usedIn(sheet: string): UsedIn {
  const root = postcss.parse(sheet)
  root.walkAtRules(/^(?:media|page)$/, rule => {
    if (rule.name === 'page' || /^print\b/.test(rule.params)) rule.remove()
  })
  const needs = new Map<string, readonly string[]>()
  root.walkRules(({ selectors }) => {
    for (const selector of selectors) needs.set(selector, needsOf(selector))
  })
  return names => {
    const isUsed = (selector: string): boolean => (needs.get(selector) ?? []).every(name => names.has(name))
    const used = root.clone()
    keepUsed(used, isUsed)
    return withoutUnusedKeyframes(used).toString()
  }
}

/**
 * What must be in a page for a selector to find anything: all but what stands inside `:is()`, `:not()` and their like, and
 * the look, which the head may give the document: no element of the page bears it beside a class of its own. What has a
 * class is pressed, opened or chosen by the app alone, which has the whole sheets by then.
 */
function needsOf(selector: string): string[] {
  const found: string[] = []
  selectorParser(all => {
    all.walkClasses(one => {
      if (!isInside(one) && !(isLook(one) && standsAlone(one))) found.push(`.${one.value}`)
    })
    all.walkAttributes(one => {
      const { attribute, value } = one
      const hasClass = one.prev()?.type === 'class'
      if (!isInside(one) && hasClass && attribute.startsWith('aria-') && value === 'true')
        found.push(`[${attribute}=true]`)
    })
    all.walkTags(one => {
      if (!isInside(one)) found.push(one.value)
    })
  }).processSync(selector)
  return found
}

const isLook = (node: selectorParser.Node): boolean => node.type === 'class' && LOOK_CLASS.test(node.value)

/** Whether no class but of the look stands beside a class on the same element. */
function standsAlone(one: selectorParser.ClassName): boolean {
  for (const step of ['prev', 'next'] as const)
    for (let node = one[step](); node && node.type !== 'combinator'; node = node[step]())
      if (node.type === 'class' && !isLook(node)) return false
  return true
}

const isInside = ({ parent }: Pick<selectorParser.Node, 'parent'>): boolean =>
  parent !== undefined && (parent.type === 'pseudo' || isInside(parent))

function keepUsed(container: Container, isUsed: (selector: string) => boolean): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'rule') {
      const selectors = node.selectors.filter(isUsed)
      if (selectors.length === 0) node.remove()
      else if (selectors.length < node.selectors.length) node.selectors = selectors
    } else if (node.type === 'atrule' && node.nodes && !isKeyframes(node.name)) {
      keepUsed(node, isUsed)
      if (node.nodes.length === 0) node.remove()
    }
  }
}

const isKeyframes = (name: string): boolean => name.endsWith('keyframes')

function withoutUnusedKeyframes(root: Root): Root {
  let animations = ''
  root.walkDecls(/animation(?:-name)?$/, ({ value }) => {
    animations += ` ${value}`
  })
  root.walkAtRules(rule => {
    if (isKeyframes(rule.name) && !animations.split(/[\s,]+/).includes(rule.params)) rule.remove()
  })
  return root
}
