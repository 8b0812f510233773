/** The end of an article: credits, dates, lists of other titles, markers and notices. */
import { endsSentence } from '../formats/text/characters'
import { splitBracketed, splitTagged, isTitle, titleKey, type TaggedTitle } from '../source/title'
import { parseCredits } from './credits'
import { parseDate } from './dates'
import type { Front } from './front'
import { asMarker, type Marker } from './markers'
import type { Pieces } from './piece'
import { speakersOf } from './speakers'

const LONGEST_ENTRY = 64
/** A line that ends with ！ or ？ may be a title up to this length. */
const LONGEST_EXCLAMATION = 40

/** What the lines so far have announced. */
type Expecting = 'series' | 'related' | 'notice' | undefined

/** Settle everything after the last paragraph of the text proper, and the strict credits within it. */
export function settleTail(pieces: Pieces, front: Front): void {
  const speakers = speakersOf(pieces)
  const start = tailStart(pieces, front)
  let expecting: Expecting
  for (let at = start; at < pieces.length; at++) {
    if (!pieces.isOpen(at)) continue
    expecting = settleLine(pieces, at, front, expecting, speakers)
  }
  settleCreditsWithin(pieces, front, speakers)
}

/** First piece after the last one that reads as prose. */
function tailStart(pieces: Pieces, front: Front): number {
  let start = front.bodyStart
  let afterLabel = false
  for (let at = front.bodyStart; at < pieces.length; at++) {
    const marker = asMarker(pieces.text(at))
    const prose = !pieces.fate(at) && !afterLabel && !marker && isProse(pieces, at)
    if (prose) start = at + 1
    afterLabel = marker?.kind === 'label'
  }
  return start
}

function isProse(pieces: Pieces, at: number): boolean {
  // A picture, such as a code to scan, may stand among the lines after the text.
  if (pieces.all[at]?.block?.type === 'figure' || pieces.all[at]?.block?.type === 'divider') return false
  if (!pieces.isOpen(at)) return true
  const text = pieces.text(at)
  if (parseDate(text) || parseCredits(text, false)) return false
  const length = Array.from(text).length
  if (length > LONGEST_ENTRY || text.includes('\n') || /^[“「『"]|[。…；]$/u.test(text)) return true
  return endsSentence(text) && (length > LONGEST_EXCLAMATION || /[。…；][”」』]$/u.test(text))
}

function settleLine(
  pieces: Pieces,
  at: number,
  front: Front,
  expecting: Expecting,
  speakers: ReadonlySet<string>,
): Expecting {
  const text = pieces.text(at)
  const marker = asMarker(text)
  if (marker) return settleMarker(pieces, at, marker)
  const date = parseDate(text)
  const credits = date ? { credits: [], date, dateText: text } : creditsOf(text, speakers)
  if (credits) {
    front.date ??= credits.date
    pieces.settle(at, { kind: 'credits', ...credits })
    return undefined
  }
  if (expecting === 'notice') {
    pieces.settle(at, { kind: 'left-out', reason: 'copyright notice' })
    return undefined
  }
  if (isTitle(text, titleKey(front.title))) {
    settleOwnTitle(pieces, at)
    return expecting
  }
  const entry = entryOf(pieces, at, front, expecting)
  if (!entry) return undefined
  const list = expecting ?? 'series'
  pieces.settle(at, { kind: 'listed', list, entry })
  return list
}

function settleMarker(pieces: Pieces, at: number, marker: Marker): Expecting {
  if (marker.kind === 'list' && marker.rest) {
    const text = pieces.text(at)
    const label = { text: text.slice(0, text.length - marker.rest.length), reason: marker.reason }
    pieces.settle(at, { kind: 'listed', list: marker.list, entry: splitTagged(marker.rest), label })
    return marker.list
  }
  pieces.settle(at, { kind: 'left-out', reason: marker.reason })
  if (marker.kind === 'list') return marker.list
  return marker.kind === 'label' ? 'notice' : undefined
}

/** Within or after a list of titles it is the article's own row in that list; elsewhere it stood for a picture. */
function settleOwnTitle(pieces: Pieces, at: number): void {
  const inList = pieces.fate(at - 1)?.kind === 'listed'
  if (inList) pieces.settle(at, { kind: 'left-out', reason: "the article's own entry in the series list" })
  else pieces.settle(at, { kind: 'figure' })
}

function entryOf(pieces: Pieces, at: number, front: Front, expecting: Expecting): TaggedTitle | undefined {
  const text = pieces.text(at)
  if (Array.from(text).length > LONGEST_ENTRY || /[。；，]$/.test(text) || text.includes('\n'))
    return undefined
  const bare = text.replace(/^(?:\d{1,2}\s*[.、．)]\s*|[·•▪●■◆▶►>»]\s*)/u, '')
  // Square brackets are those of emoticons ([强]), but in a text whose own tag stands in such.
  const tagged = /^[[［]/u.test(bare) && !hasSquareTag(pieces) ? undefined : splitBracketed(bare)
  if (tagged?.title) return expecting || hasTaggedNeighbour(pieces, at, front) ? tagged : undefined
  return expecting ? splitTagged(bare.replace(/^《([^《》]+)》$/u, '$1')) : undefined
}

const hasSquareTag = (pieces: Pieces): boolean =>
  pieces.all.some(({ text }, at) => /^[[［]/u.test(text) && pieces.fate(at)?.kind === 'title')

/** One bracketed line may be anything; beside another one, or in a text that carries a tag itself, it is a row. */
function hasTaggedNeighbour(pieces: Pieces, at: number, front: Front): boolean {
  const isRow = (other: number): boolean => Boolean(splitBracketed(pieces.text(other))?.title)
  return front.tag !== undefined || isRow(at - 1) || isRow(at + 1)
}

function settleCreditsWithin(pieces: Pieces, front: Front, speakers: ReadonlySet<string>): void {
  for (let at = front.bodyStart; at < pieces.length; at++) {
    if (!pieces.isOpen(at)) continue
    const line = parseCredits(pieces.text(at), true)
    if (line?.credits.every(credit => !speakers.has(credit.role))) {
      front.date ??= line.date
      pieces.settle(at, { kind: 'credits', ...line })
    }
  }
}

function creditsOf(text: string, speakers: ReadonlySet<string>): ReturnType<typeof parseCredits> {
  const line = parseCredits(text, false)
  return line?.credits.some(credit => speakers.has(credit.role)) ? undefined : line
}
