/** The text proper: figures, captions, dividers and the page's own words among the paragraphs. */
import { isTitle, titleKey } from '../source/title'
import type { Front } from './front'
import { asCaption, asMarker, isDivider, isPictureStandIn } from './markers'
import { parseCredits } from './credits'
import { isOfPicture, isSurelyOfPicture } from './own-form'
import type { Pieces } from './piece'

/** Figures, captions, dividers and the page's own words: what shows itself line by line. */
export function settleSigns(pieces: Pieces, front: Front): void {
  const key = titleKey(front.title)
  for (let at = front.bodyStart; at < pieces.length; at++) {
    if (!pieces.isOpen(at)) continue
    const text = pieces.text(at)
    const marker = asMarker(text)
    const caption = asCaption(text)
    if (marker?.kind === 'control') pieces.settle(at, { kind: 'left-out', reason: marker.reason })
    else if (isDivider(text)) pieces.settle(at, { kind: 'divider' })
    else if (isPictureStandIn(text)) pieces.settle(at, { kind: 'figure' })
    else if (caption) settleCaption(pieces, at, caption)
    else if (isSetAsCaption(pieces, at))
      pieces.settle(at, { kind: 'caption', caption: text.replaceAll('\n', ' ') })
    else if (isTitle(text, key) && !isInList(pieces, at)) pieces.settle(at, { kind: 'figure' })
  }
}

/** Lines below a picture that say by their form that they belong to it: before the rules of credits see them. */
export function settlePictureLines(pieces: Pieces, front: Front): void {
  for (let at = front.bodyStart; at < pieces.length; at++) {
    const text = pieces.text(at)
    const picture = pieces.all[at - 1]?.block
    if (!pieces.isOpen(at) || picture?.type !== 'figure' || picture.caption !== undefined) continue
    const isAmongCredits = parseCredits(pieces.text(at + 1), false) !== undefined
    if (isSurelyOfPicture(text) || (isOfPicture(text) && !isAmongCredits))
      pieces.settle(at, { kind: 'caption', caption: text.replaceAll('\n', ' ') })
  }
}

/** A caption belongs to the figure before it; without one, it is the figure's only trace. */
function settleCaption(pieces: Pieces, at: number, caption: string): void {
  const isFigure = pieces.fate(at - 1)?.kind === 'figure' || pieces.all[at - 1]?.block?.type === 'figure'
  if (isFigure) pieces.settle(at, { kind: 'caption', caption })
  else pieces.settle(at, { kind: 'figure', alt: caption, caption })
}

const LONGEST_CAPTION = 60

/** Set like a caption right below a picture that has none, and no sentence of the text that somebody centred. */
function isSetAsCaption(pieces: Pieces, at: number): boolean {
  const [piece, before] = [pieces.all[at], pieces.all[at - 1]?.block]
  if (!piece?.likeCaption || before?.type !== 'figure' || before.caption !== undefined) return false
  return Array.from(piece.text).length <= LONGEST_CAPTION && !/[。！？!?：:]$/u.test(piece.text)
}

/** The row of the article itself in a list of titles is no figure: the end of the text sees to it. */
const isInList = (pieces: Pieces, at: number): boolean => pieces.fate(at - 1)?.kind === 'listed'
