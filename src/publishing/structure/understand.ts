/** Pieces → article draft: the rules in their order, and the account of every character. */
import { readingText } from '../source/block-text'
import { countLetters, lettersIn } from '../formats/text/characters'
import { foldText } from '../source/title'
import { settlePictureLines, settleSigns } from './body'
import { settleFront, type Front } from './front'
import { settleHeadings } from './heading-lines'
import { settleItems } from './items'
import { Pieces, type ArticleDraft, type Fate, type Known, type LeftOut, type Piece } from './piece'
import { otherTitles, warningOfTitle, type OtherTitle } from './second-article'
import { settleTail } from './tail'
import { toBlocks } from './to-blocks'

export interface Understood {
  draft: ArticleDraft
  leftOut: LeftOut[]
  /** Titles of other articles that the text seems to hold. */
  otherTitles: OtherTitle[]
}

/**
 * Understand an article by the form of its parts; knows no article, series or person.
 *
 * @param file name of the origin, for errors
 * @param known what the format says of the article apart from its text; what the text says goes before
 * @throws PublishingError where there is no title
 */
export function understand(all: readonly Piece[], file: string, known: Known = {}): Understood {
  const ruled = settled(all, file, known, settleAll)
  // Rules that have lost or doubled something are not to be trusted with this text.
  const { pieces, front, draft, leftOut } =
    ruled.difference === 0 ? ruled : settled(all, file, known, reopenCredits)
  const others = otherTitles(pieces, front)
  return {
    draft: withKnown(draft, known),
    otherTitles: others,
    leftOut: [
      ...leftOut,
      ...others.map(warningOfTitle),
      ...(ruled.difference === 0 ? [] : [warningOf(ruled.difference, pieces)]),
    ],
  }
}

function settleAll(pieces: Pieces, front: Front): void {
  settlePictureLines(pieces, front)
  settleTail(pieces, front)
  reopenCredits(pieces)
  settleSigns(pieces, front)
  settleItems(pieces, front)
  settleHeadings(pieces, front)
}

interface Settled extends Omit<Understood, 'otherTitles'> {
  pieces: Pieces
  front: Front
  /** Letters that came in, less those that are accounted for. */
  difference: number
}

function settled(
  all: readonly Piece[],
  file: string,
  known: Known,
  rules: (pieces: Pieces, front: Front) => void,
): Settled {
  const pieces = new Pieces(all, file)
  const front = settleFront(pieces, known.titled)
  rules(pieces, front)
  const draft = toDraft(pieces, front)
  const leftOut = toLeftOut(pieces)
  return { pieces, front, draft, leftOut, difference: differenceOf(pieces, draft, leftOut) }
}

const warningOf = (difference: number, pieces: Pieces): LeftOut => ({
  line: pieces.all[0]?.line ?? 1,
  text: '',
  reason: `warning: ${Math.abs(difference)} letters are ${difference > 0 ? 'missing' : 'there twice'} by the rules of structure, so that lines stand as paragraphs: look through the text`,
})

/** A line of credits that holds more than credits and what parts them is text. */
function reopenCredits(pieces: Pieces): void {
  pieces.all.forEach(({ text }, at) => {
    const fate = pieces.fate(at)
    if (fate?.kind === 'credits' && /[^丨和与與]/u.test(separators(text, fate))) pieces.settle(at, undefined)
  })
}

/** The letters of a line of credits that are in none of them: a bar that is a letter (丨), an “and” between names. */
function separators(text: string, { credits, dateText = '' }: Extract<Fate, { kind: 'credits' }>): string {
  const rest = lettersIn(text)
  for (const letter of lettersIn(
    [dateText, ...credits.flatMap(({ role, names }) => [role, ...names])].join(''),
  )) {
    const at = rest.indexOf(letter)
    if (at >= 0) rest.splice(at, 1)
  }
  return rest.join('')
}

/** A credit that the text gives, in whatever role, is not given again. */
function withKnown(
  draft: ArticleDraft,
  { tag, date, subtitle, summary, credits = [], tags = [] }: Known,
): ArticleDraft {
  const named = new Set(draft.credits.flatMap(({ names }) => names).map(foldText))
  const others = credits.filter(({ names }) => !names.every(name => named.has(foldText(name))))
  return {
    ...draft,
    tag: draft.tag ?? tag,
    date: draft.date ?? date,
    subtitle: draft.subtitle ?? subtitle,
    summary: draft.summary ?? summary,
    credits: [...draft.credits, ...others],
    ...(tags.length > 0 ? { tags } : {}),
  }
}

function toDraft(pieces: Pieces, front: Front): ArticleDraft {
  const fates = pieces.all.map((_, at) => pieces.fate(at))
  const subtitle = fates.find(fate => fate?.kind === 'subtitle')
  const listed = fates.filter(fate => fate?.kind === 'listed')
  return {
    tag: front.tag,
    title: front.title,
    subtitle: subtitle?.text,
    date: front.date,
    credits: fates.flatMap(fate => (fate?.kind === 'credits' ? fate.credits : [])),
    blocks: toBlocks(pieces, front),
    series: listed.filter(({ list }) => list === 'series').map(({ entry }) => entry),
    related: listed.filter(({ list }) => list === 'related').map(({ entry }) => entry),
  }
}

const RELATED = 'related article: these are computed when publishing'

const toLeftOut = (pieces: Pieces): LeftOut[] =>
  pieces.all.flatMap(({ line, text }, at) => {
    const fate = pieces.fate(at)
    if (fate?.kind === 'left-out') return [{ line, text, reason: fate.reason }]
    if (fate?.kind !== 'listed') return []
    if (fate.list === 'related') return [{ line, text, reason: RELATED }]
    return fate.label ? [{ line, ...fate.label }] : []
  })

/**
 * The rules may move text, never lose it: as many letters as came in are in the draft or among what was left
 * out. Marks and digits are not counted: separators, brackets and list numbers turn into structure.
 */
function differenceOf(pieces: Pieces, draft: ArticleDraft, leftOut: readonly LeftOut[]): number {
  const letters = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + countLetters(text), 0)
  const arrived = letters(pieces.all.map(piece => piece.text))
  const kept =
    countLetters(readingText(draft.blocks)) +
    letters(draft.series.flatMap(entry => [entry.tag ?? '', entry.title])) +
    letters(leftOut.map(part => part.text)) +
    letters(pieces.all.flatMap((piece, at) => replaced(piece, pieces.fate(at))))
  return arrived - kept
}

/** Text that the draft holds in another form: as its title, as credits, as the alt text of a figure. */
function replaced(piece: Piece, fate: Fate | undefined): string[] {
  switch (fate?.kind) {
    case 'title':
    case 'tag':
    case 'subtitle':
    case 'divider':
    case 'credits':
      // Of credits `reopenCredits` has seen to it that all letters are in them, but for what parts them.
      return [piece.text]
    case 'figure':
      return fate.caption ? [] : [piece.text]
    default:
      return []
  }
}
