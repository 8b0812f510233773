/** `<ruby>`: characters with their reading above them. */
import type { Element, ElementContent } from 'hast'
import type { Marks, Run } from '../../source/inlines'
import { find, isElement } from './nodes'
import { collapse } from './lines'
import { visibleText } from './unseen'

/** What stands around a reading for those who do not draw it above, and what holds base and reading together. */
const BRACKETS: ReadonlySet<string> = new Set(['rp'])
const READINGS: ReadonlySet<string> = new Set(['rt', 'rtc'])

/**
 * A run for each base with its reading; a second reading of the same base follows the first.
 *
 * @returns nothing where it is read like any other element: no reading, or a base that is more than text
 */
export function rubyRuns(ruby: Element, marks: Marks): Run[] | undefined {
  const isReading = (element: Element): boolean => READINGS.has(element.tagName)
  if (!find(ruby, isReading) || find(ruby, ({ tagName }) => !WITHIN.has(tagName))) return undefined
  const runs: Run[] = []
  let base = ''
  for (const node of partsOf(ruby)) {
    if (isElement(node) && BRACKETS.has(node.tagName)) continue
    const text = textOn(node)
    if (!isElement(node) || !isReading(node)) base += text
    else if (base.trim() !== '') {
      runs.push({ text: base.trim(), marks: text ? { ...marks, ruby: text } : marks })
      base = ''
    } else addReading(runs, text, marks)
  }
  if (base.trim() !== '') runs.push({ text: base.trim(), marks })
  return runs
}

/** A reading with nothing below it of its own. */
function addReading(runs: Run[], text: string, marks: Marks): void {
  const last = runs.at(-1)
  if (last?.marks.ruby !== undefined)
    last.marks = { ...last.marks, ruby: `${last.marks.ruby} ${text}`.trim() }
  else if (text) runs.push({ text: `(${text})`, marks })
}

/** Elements that may stand in one and change nothing. */
const WITHIN: ReadonlySet<string> = new Set('ruby rb rt rtc rp rbc span font b strong i em a u'.split(' '))

/** `<rb>`, `<rbc>` and inner rubies opened, so that bases and readings stand side by side. */
const partsOf = (ruby: Element): ElementContent[] =>
  ruby.children.flatMap(child =>
    isElement(child) && ['rb', 'rbc', 'ruby'].includes(child.tagName) ? partsOf(child) : [child],
  )

const textOn = (node: ElementContent): string => collapse(visibleText(node)).replace(/\s+/g, ' ').trim()
