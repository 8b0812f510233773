/** Runs of a Word document that mammoth loses or that nobody sees in Word. */
import type { Note } from './readable-part'
import {
  childNamed,
  elementLike,
  elementsIn,
  isElement,
  isOn,
  localName,
  outermost,
  runOf,
  textOf,
  type Element,
} from './xml'

/** Takes hidden runs out, and makes runs of their own of characters with their reading above them. */
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

/** Styles of runs by which mammoth makes `<ruby>` of them. */
export const RUBY_STYLES = ['r.RubyBaseOfWord => ruby', 'r.RubyReadingOfWord => ruby > rt']

function readRuby(ruby: Element): Element[] {
  const base = childNamed(ruby, 'rubyBase')
  const words = base ? textOf(base) : ''
  const reading = textOf(childNamed(ruby, 'rt') ?? { type: 'text', value: '' })
  if (!base || words.trim() === '') return reading ? [runOf(ruby, `(${reading})`)] : []
  if (reading.trim() === '') return outermost(base, 'r')
  return [styled(runOf(ruby, words), 'RubyBaseOfWord'), styled(runOf(ruby, reading), 'RubyReadingOfWord')]
}

function styled(run: Element, style: string): Element {
  const element = elementLike(run, 'rStyle', [])
  const prefix = element.name.slice(0, -'rStyle'.length)
  const properties = elementLike(run, 'rPr', [{ ...element, attributes: { [`${prefix}val`]: style } }])
  return { ...run, children: [properties, ...run.children] }
}
