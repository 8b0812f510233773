/** Runs of a Word document that mammoth loses or that nobody sees in Word. */
import type { Document, Element } from '@xmldom/xmldom'

/** Whether a part of a document holds such runs, told by its XML. */
export const hasOddRuns = (xml: string): boolean => /<w:(?:ruby|vanish)\b/.test(xml)

const named = (root: Document | Element, name: string): Element[] =>
  Array.from(root.getElementsByTagName(`w:${name}`))

/**
 * Takes hidden runs out, and sets characters with their reading above them as 渡(dù), which is how pages write it.
 * @returns the text of what was hidden
 */
export function plainRuns(document: Document): string[] {
  const hidden = named(document, 'r').filter(isHidden)
  const texts = hidden.map(run => run.textContent ?? '')
  for (const run of hidden) run.parentNode?.removeChild(run)
  for (const ruby of named(document, 'ruby')) {
    const run = ruby.parentNode
    const place = run?.parentNode
    if (!run || !place) continue
    const bases = named(ruby, 'rubyBase').flatMap(base => named(base, 'r'))
    for (const base of bases) place.insertBefore(base, run)
    const reading = named(ruby, 'rt')
      .map(one => one.textContent ?? '')
      .join('')
    if (reading) place.insertBefore(runOf(document, `(${reading})`), run)
    run.removeChild(ruby)
  }
  return texts.filter(text => text.trim() !== '')
}

/** `<w:vanish/>` among the properties of the run itself; `w:val="0"` takes a style's back. */
function isHidden(run: Element): boolean {
  const own = named(run, 'vanish').filter(({ parentNode }) => parentNode?.parentNode === run)
  return own.some(sign => !['0', 'false', 'off'].includes(sign.getAttribute('w:val') ?? ''))
}

function runOf(document: Document, words: string): Element {
  const { namespaceURI = null } = document.documentElement ?? {}
  const [run, text] = [
    document.createElementNS(namespaceURI, 'w:r'),
    document.createElementNS(namespaceURI, 'w:t'),
  ]
  text.appendChild(document.createTextNode(words))
  run.appendChild(text)
  return run
}
