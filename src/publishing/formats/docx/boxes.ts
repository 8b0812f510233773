/**
 * Text boxes and drawings of a Word document in the one form that mammoth reads.
 *
 * Word writes a box twice, for new programs (`mc:Choice`) and for old ones (`mc:Fallback`); other programs write it
 * for one of them only, or in a drawing by itself. Mammoth reads the fallback alone, and not every shape in it.
 */
import { elementLike, elementsIn, localName, outermost, textOf, type Element } from './xml'

const BOX = 'txbxContent'
const HOLDERS: ReadonlySet<string> = new Set(['AlternateContent', 'drawing', 'pict', 'object'])

/**
 * What stands for a holder of boxes or of two versions; nothing where mammoth reads it as it is. Boxes within boxes are
 * still to be made plain.
 */
export function plainHolder(holder: Element): Element[] | undefined {
  const version = HOLDERS.has(localName(holder)) ? versionOf(holder) : undefined
  if (!version) return undefined
  const boxes = outermost(version, BOX)
  return boxes.length > 0 ? [plainOf(version, boxes)] : elementsIn(version)
}

/** The version of a holder that is to be made plain; nothing where mammoth reads it as it is. */
function versionOf(holder: Element): Element | undefined {
  if (localName(holder) !== 'AlternateContent') return outermost(holder, BOX).length > 0 ? holder : undefined
  const [choice] = outermost(holder, 'Choice')
  const [fallback] = outermost(holder, 'Fallback')
  const inFallback = boxText(fallback)
  const inChoice = boxText(choice)
  if (inFallback || inChoice) return inFallback.length >= inChoice.length ? fallback : choice
  return fallback && outermost(fallback, 'imagedata', 'blip', 't').length > 0 ? undefined : choice
}

const boxText = (version: Element | undefined): string =>
  version ? outermost(version, BOX).map(textOf).join('') : ''

/** `w:pict` with the boxes and the pictures beside them: mammoth sets what is in it below the paragraph. */
function plainOf(version: Element, [first, ...others]: readonly Element[]): Element {
  const held = outermost(version, BOX, 'imagedata', 'pic').map(one =>
    localName(one) === 'pic' ? drawingOf(one, version) : one,
  )
  return elementLike(first ?? others[0] ?? version, 'pict', held)
}

const AROUND_PICTURE: ReadonlySet<string> = new Set(['graphicData', 'graphic', 'inline', 'anchor'])

/** A picture that stood among shapes, in a drawing of its own. */
function drawingOf(picture: Element, version: Element): Element {
  let drawing = picture
  for (const around of wayTo(picture, version).reverse()) {
    if (!AROUND_PICTURE.has(localName(around))) continue
    const properties = elementsIn(around).filter(child => localName(child) === 'docPr')
    drawing = { ...around, children: [...properties, drawing] }
    if (localName(around) === 'inline' || localName(around) === 'anchor') break
  }
  return drawing
}

/** The elements from one down to another, the outermost first, without the last. */
function wayTo(target: Element, from: Element): Element[] {
  for (const child of elementsIn(from)) {
    if (child === target) return [from]
    const way = wayTo(target, child)
    if (way.length > 0) return [from, ...way]
  }
  return []
}
