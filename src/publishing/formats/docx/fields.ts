/** Fields of Word that go over several runs: `begin`, what they ask for, `separate`, what they show, `end`. */
import { attributeOf, isElement, localName, type Element, type ElementContent } from './xml'

/** The signs of fields that never end: mammoth would take all that follows for what they show, e.g. for a link. */
export function brokenFields(root: Element): ReadonlySet<Element> {
  const open: Element[][] = []
  const visit = (element: Element): void => {
    const kind = localName(element)
    if (kind === 'instrText') open.at(-1)?.push(element)
    if (kind === 'fldChar') {
      const type = attributeOf(element, 'fldCharType')
      if (type === 'begin') open.push([element])
      else if (type === 'separate') open.at(-1)?.push(element)
      else open.pop()
    }
    for (const child of element.children) if (isElement(child)) visit(child)
  }
  visit(root)
  return new Set(open.flat())
}

/** Where a contents list that begins with this block ends, among its siblings; nothing where none begins. */
export function endOfContents(blocks: readonly ElementContent[], start: number): number | undefined {
  const first = blocks[start]
  if (!first || !isElement(first) || localName(first) !== 'p' || !/^\s*TOC\b/.test(instructionOf(first)))
    return undefined
  let depth = 0
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at]
    if (block && isElement(block)) depth += balanceOf(block)
    if (depth <= 0) return at
  }
  return undefined
}

/** What the first field within an element asks for. */
function instructionOf(element: Element): string {
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (localName(child) === 'instrText')
      return child.children.map(one => ('value' in one ? one.value : '')).join('')
    const found = instructionOf(child)
    if (found) return found
  }
  return ''
}

/** Fields that begin in an element less those that end in it. */
function balanceOf(element: Element): number {
  const type = localName(element) === 'fldChar' ? attributeOf(element, 'fldCharType') : undefined
  const own = type === 'begin' ? 1 : type === 'end' ? -1 : 0
  return element.children.reduce((sum, child) => sum + (isElement(child) ? balanceOf(child) : 0), own)
}
