/** Runs of a Word document that mammoth loses or that nobody sees in Word. */
import type { Note } from './plain'
import {
  childNamed,
  elementsIn,
  isElement,
  isOn,
  localName,
  outermost,
  runOf,
  textOf,
  type Element,
} from './xml'

/**
 * Takes hidden runs out, and sets characters with their reading above them as 渡(dù), which is how pages write it: what
 * stands in one run becomes several.
 */
export function plainRun(run: Element, note: Note): Element[] {
  const properties = childNamed(run, 'rPr')
  if (properties && isOn(childNamed(properties, 'vanish'))) {
    note(textOf(run), 'hidden in the document')
    return []
  }
  if (!elementsIn(run).some(child => localName(child) === 'ruby')) return [run]
  const head = properties ? [properties] : []
  const runs: Element[] = []
  let rest: Element['children'] = []
  const flush = (): void => {
    if (rest.length > 0) runs.push({ ...run, children: [...head, ...rest] })
    rest = []
  }
  for (const child of run.children) {
    if (child === properties) continue
    if (!isElement(child) || localName(child) !== 'ruby') rest.push(child)
    else {
      flush()
      runs.push(...readRuby(child))
    }
  }
  flush()
  return runs
}

function readRuby(ruby: Element): Element[] {
  const base = childNamed(ruby, 'rubyBase')
  const bases = base ? outermost(base, 'r') : []
  const reading = textOf(childNamed(ruby, 'rt') ?? { type: 'text', value: '' })
  return reading ? [...bases, runOf(ruby, `(${reading})`)] : bases
}
