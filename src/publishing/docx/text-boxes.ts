/**
 * Text boxes and drawings of a Word document in the one form that mammoth reads.
 *
 * Word writes a box twice, for new programs (`mc:Choice`) and for old ones (`mc:Fallback`); other programs write it
 * for one of them only, or in a drawing by itself. Mammoth reads the fallback alone, and not every shape in it. Nor
 * does it know `w:cr`, the older sign of a break of line.
 */
import { DOMParser, XMLSerializer, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { hasOddRuns, plainRuns } from './runs'

/** Enough for a book's text; a document that holds more is no article. */
const MOST_BYTES = 200_000_000

export interface PlainDocument {
  bytes: Buffer
  /** Text that Word does not show. */
  hidden: string[]
}

/** @throws Error for bytes that are no archive, and for parts that are no XML */
export function withPlainBoxes(bytes: Buffer): PlainDocument {
  let size = 0
  const hidden: string[] = []
  const parts = unzipSync(bytes, {
    filter({ originalSize }) {
      size += originalSize
      if (size > MOST_BYTES) throw new Error('The document is too large')
      return true
    },
  })
  let isChanged = false
  for (const [name, part] of Object.entries(parts)) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue
    const xml = strFromU8(part)
    if (!/AlternateContent|txbxContent|<w:cr\b/.test(xml) && !hasOddRuns(xml)) continue
    parts[name] = strToU8(plainXml(xml.replace(/<w:cr\s*\/>/g, '<w:br/>'), hidden))
    isChanged = true
  }
  return { bytes: isChanged ? Buffer.from(zipSync(parts, { level: 0 })) : bytes, hidden }
}

/** @param hidden takes up the text of hidden runs */
function plainXml(xml: string, hidden: string[]): string {
  const document = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml')
  if (document.documentElement) settle(document.documentElement)
  hidden.push(...plainRuns(document))
  return new XMLSerializer().serializeToString(document)
}

const childrenOf = (node: Element): Element[] => Array.from(node.childNodes).filter(isElement)
const isElement = (node: Node): node is Element => node.nodeType === 1

/** Elements below one that have a name, without those within another such. */
const outermost = (element: Element, ...names: string[]): Element[] =>
  childrenOf(element).flatMap(child =>
    names.includes(child.localName ?? '') ? [child] : outermost(child, ...names),
  )

const BOX = 'txbxContent'
const HOLDERS: ReadonlySet<string | null> = new Set(['AlternateContent', 'drawing', 'pict', 'object'])

/** Put the plain form in the place of every holder of boxes, boxes within boxes included. */
function settle(element: Element): void {
  for (const child of childrenOf(element)) {
    const version = HOLDERS.has(child.localName) ? versionOf(child) : undefined
    if (!version) {
      settle(child)
      continue
    }
    const boxes = outermost(version, BOX)
    const plain = boxes.length > 0 ? [plainOf(version, boxes)] : childrenOf(version)
    for (const one of plain) element.insertBefore(one, child)
    element.removeChild(child)
    boxes.forEach(settle)
  }
}

/** The version of a holder that is to be made plain; nothing where mammoth reads it as it is. */
function versionOf(holder: Element): Element | undefined {
  if (holder.localName !== 'AlternateContent') return outermost(holder, BOX).length > 0 ? holder : undefined
  const [choice] = outermost(holder, 'Choice')
  const [fallback] = outermost(holder, 'Fallback')
  const inFallback = textOf(fallback)
  const inChoice = textOf(choice)
  if (inFallback || inChoice) return inFallback.length >= inChoice.length ? fallback : choice
  return fallback && outermost(fallback, 'imagedata', 'blip', 't').length > 0 ? undefined : choice
}

const textOf = (version: Element | undefined): string =>
  version
    ? outermost(version, BOX)
        .map(box => box.textContent ?? '')
        .join('')
    : ''

/** `w:pict` with the boxes and the pictures beside them: mammoth sets what is in it below the paragraph. */
function plainOf(version: Element, boxes: readonly Element[]): Element {
  const [first] = boxes
  const plain = version.ownerDocument?.createElementNS(first?.namespaceURI ?? null, 'w:pict')
  if (!plain) throw new Error('Internal: a box without a document')
  for (const one of outermost(version, BOX, 'imagedata', 'pic'))
    plain.appendChild(one.localName === 'pic' ? drawingOf(one) : one)
  return plain
}

/** A picture that stood among shapes, in a drawing of its own. */
function drawingOf(picture: Element): Element {
  let drawing = picture
  for (let at = picture.parentNode; at && isElement(at); at = at.parentNode) {
    if (!AROUND_PICTURE.has(at.localName)) continue
    const around = at.cloneNode(false) as Element
    for (const child of childrenOf(at))
      if (child.localName === 'docPr') around.appendChild(child.cloneNode(true))
    around.appendChild(drawing)
    drawing = around
    if (at.localName === 'inline' || at.localName === 'anchor') break
  }
  return drawing
}

const AROUND_PICTURE: ReadonlySet<string | null> = new Set(['graphicData', 'graphic', 'inline', 'anchor'])
