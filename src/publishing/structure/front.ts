/** The top of an article: tag, title, its repeats, subtitle, date and credits before the text proper. */
import { endsSentence } from '../formats/text/characters'
import { PublishingError } from '../errors'
import { foldText, splitBracketed, splitTagged, splitTitle, isTitle, titleKey } from '../source/title'
import { asAccountLine } from './account-line'
import { parseCredits } from './credits'
import { parseDate } from './dates'
import { asMarker } from './markers'
import { hasOwnForm } from './own-form'
import type { Piece, Pieces } from './piece'
import { parseSourceLine } from './source-line'

/** What the other rules need to know of the top. */
export interface Front {
  tag?: string | undefined
  title: string
  date?: string | undefined
  /** First piece of the text proper. */
  bodyStart: number
}

/** A title longer than this is a paragraph. */
const LONGEST_TITLE = 80
const LONGEST_SUBTITLE = 48
const TITLE_LABEL = /^(?:[标標][题題]|[题題]目|篇名)\s*[:：]\s*/u
const SUBTITLE_LABEL = /^副[标標][题題]\s*[:：]\s*/u

/**
 * Settle the pieces before the text proper.
 *
 * @param titled whether the first piece is known to be the title, however it reads
 * @throws PublishingError where the text begins with a paragraph, so that it has no title
 */
export function settleFront(pieces: Pieces, titled = false): Front {
  const { titleAt, tag, title } = titled
    ? { titleAt: 0, ...titleOf(pieces, 0, undefined, true) }
    : settleTitle(pieces)
  const front: Front = { tag, title, bodyStart: titleAt + 1 }
  for (let at = titleAt + 1; at < pieces.length; at++) {
    if (!settleLine(pieces, at, front)) break
    front.bodyStart = at + 1
  }
  return front
}

function settleTitle(pieces: Pieces): { titleAt: number; tag?: string | undefined; title: string } {
  let loneTag: string | undefined
  for (let at = 0; at < pieces.length; at++) {
    const text = pieces.text(at)
    // A picture or a line above the title.
    if (text === '') continue
    const marker = asMarker(text)
    const bracketed = splitBracketed(text)
    if (marker?.kind === 'control') pieces.settle(at, { kind: 'left-out', reason: marker.reason })
    else if (bracketed && !bracketed.title && !loneTag) {
      loneTag = bracketed.tag
      pieces.settle(at, { kind: 'tag', tag: loneTag })
    } else return { titleAt: at, ...titleOf(pieces, at, loneTag) }
  }
  throw new PublishingError({
    file: pieces.file,
    message: 'There is no title and no text',
    mend: 'Put the title on the first line and the text below it',
  })
}

function titleOf(
  pieces: Pieces,
  at: number,
  loneTag: string | undefined,
  certain = false,
): { tag?: string | undefined; title: string } {
  const text = pieces.text(at).replace(TITLE_LABEL, '').replace(/\n/g, ' ')
  const isTitle = certain || pieces.all[at]?.block?.type === 'heading' || readsAsTitle(text)
  if (!isTitle) {
    throw new PublishingError({
      file: pieces.file,
      line: pieces.all[at]?.line,
      message: 'The text begins with a paragraph where its title should be',
      mend: 'Put the title on a line of its own before it',
    })
  }
  const split = loneTag ? { tag: loneTag, title: text } : splitTagged(text)
  pieces.settle(at, { kind: 'title', tag: loneTag ? undefined : split.tag, title: split.title })
  return split
}

const readsAsTitle = (text: string): boolean =>
  Array.from(text).length <= LONGEST_TITLE && (!endsSentence(text) || /[！？!?”」』…]$/u.test(text))

/**
 * Whether pieces of a format that has blocks begin with their title: with a heading, or with a line that reads as one
 * and has a text below it. Lines that lead on to something, and what a picture, a list or a table holds, are text.
 * Nothing at all is for `settleFront` to complain of.
 */
export function opensWithTitle(all: readonly Piece[]): boolean {
  const opening = all.findIndex(({ text }) => text !== '' && !isAboveTitle(text))
  const piece = all[opening]
  if (!piece) return all.length === 0
  if (piece.block) return piece.block.type === 'heading'
  const { text, likeCaption = false } = piece
  return !likeCaption && !/\n|[:：]$/u.test(text) && readsAsTitle(text) && opening < all.length - 1
}

const isAboveTitle = (text: string): boolean =>
  asMarker(text)?.kind === 'control' || splitBracketed(text)?.title === ''

/** Whether the line belongs to the top; then it is settled. */
function settleLine(pieces: Pieces, at: number, front: Front): boolean {
  const text = pieces.text(at)
  const isHeading = pieces.all[at]?.block?.type === 'heading'
  if (!pieces.isOpen(at) && !isHeading) return false
  if (isRepeat(text, front.title)) {
    pieces.settle(at, { kind: 'left-out', reason: 'the title again' })
    return true
  }
  if (isHeading) return false
  if (isTitle(text, titleKey(front.title))) {
    pieces.settle(at, { kind: 'figure' })
    return true
  }
  const marker = asMarker(text)
  if (marker?.kind === 'control') {
    pieces.settle(at, { kind: 'left-out', reason: marker.reason })
    return true
  }
  return settleMeta(pieces, at, front) || settleSubtitle(pieces, at)
}

/** The same line in the same script; in the other script it is the text that stood in for a picture. */
const isRepeat = (text: string, title: string): boolean =>
  unspaced(splitTagged(text).title) === unspaced(title)
const unspaced = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

function settleMeta(pieces: Pieces, at: number, front: Front): boolean {
  const text = pieces.text(at)
  const date = parseDate(text)
  const line = date
    ? { credits: [], date, dateText: text }
    : (parseSourceLine(text) ?? parseCredits(text, false))
  if (!line) return settleAccountLine(pieces, at, front)
  front.date ??= line.date
  pieces.settle(at, { kind: 'credits', ...line })
  return true
}

function settleAccountLine(pieces: Pieces, at: number, front: Front): boolean {
  const line = asAccountLine(pieces.text(at))
  if (!line) return false
  front.date ??= line.date
  pieces.settle(at, { kind: 'left-out', reason: "the page's line of account and date" })
  return true
}

function settleSubtitle(pieces: Pieces, at: number): boolean {
  const text = pieces.text(at)
  const labelled = SUBTITLE_LABEL.test(text)
  const dashed = /^(?:——|--|—)\s*[^\s—-]/.test(text) && !endsSentence(text)
  if (
    (!labelled && !dashed && !isAboveDate(pieces, at)) ||
    Array.from(text).length > LONGEST_SUBTITLE ||
    hasSubtitle(pieces, at)
  )
    return false
  pieces.settle(at, { kind: 'subtitle', text: text.replace(SUBTITLE_LABEL, '').replace(/^[—-]+\s*/, '') })
  return true
}

/** A short line between the title and a line with the date. One of three characters is the name of its author. */
function isAboveDate(pieces: Pieces, at: number): boolean {
  const [text, next] = [pieces.text(at), pieces.text(at + 1)]
  const isDated =
    pieces.isOpen(at + 1) &&
    (parseDate(next) ?? parseSourceLine(next)?.date ?? parseCredits(next, false)?.date) !== undefined
  return (
    isDated &&
    Array.from(text).length > 3 &&
    !/\n|[，,、：:]$/u.test(text) &&
    !endsSentence(text) &&
    !hasOwnForm(text)
  )
}

const hasSubtitle = (pieces: Pieces, before: number): boolean =>
  Array.from({ length: before }, (_, at) => pieces.fate(at)?.kind).includes('subtitle')

/** Whether a line is the headline of a title that has a subject: the heading that opens the text. */
export function isHeadline(text: string, title: string): boolean {
  const { subject, headline } = splitTitle(title)
  return subject !== undefined && foldText(text) === foldText(headline)
}
