/** The plain-text reader: bytes of a text file → article draft and report. */
import { MOST_BLOCKS } from '../../../model/values'
import { PublishingError } from '../../errors'
import { TOO_MANY } from '../../source/bounds'
import { requireText, type ReadResult } from '../read-result'
import { parseCredits } from '../../structure/credits'
import { parseDate } from '../../structure/dates'
import { asItem, follows } from '../../structure/items'
import { asCaption, asMarker, isDivider, isPictureStandIn } from '../../structure/markers'
import { numbering } from '../../structure/numbering'
import { understand } from '../../structure/understand'
import { isTitle, splitBracketed, titleKey } from '../../source/title'
import { countCharacters } from './characters'
import { decodeText } from './decode'
import { splitLines, type Line } from './lines'
import { toParagraphs } from './paragraphs'

/**
 * Read a plain-text article.
 *
 * @param bytes the file as it is
 * @param file its name, for errors
 * @throws PublishingError for bytes that are no Chinese text and for text without a title or paragraphs
 */
export function readText(bytes: Uint8Array, file: string): ReadResult {
  const { text, encoding } = decodeText(bytes, file)
  const lines = splitLines(text)
  const { paragraphs, layout } = toParagraphs(lines, standsAlone(lines))
  const tooMany = paragraphs[MOST_PARAGRAPHS]
  if (tooMany) throw new PublishingError({ file, line: tooMany.line, ...TOO_MANY })
  const pieces = paragraphs.map(({ line, text: content }) => ({ line, text: content, content: [content] }))
  const { draft, leftOut, otherTitles } = understand(pieces, file)
  requireText(draft, file)
  const charactersIn = countCharacters(text)
  const charactersPlaced = leftOut.reduce((rest, part) => rest - countCharacters(part.text), charactersIn)
  return {
    draft,
    encoding,
    layout: layout.why,
    charactersIn,
    charactersPlaced,
    leftOut,
    otherTitles,
  }
}

/** Not all of them become blocks; many times as many as an article may have are none, and are told at once. */
const MOST_PARAGRAPHS = MOST_BLOCKS * 2

const LONGEST_ROW = 64

/** Lines that are complete in themselves and never part of a paragraph that goes over several lines. */
function standsAlone(lines: readonly Line[]): (line: Line) => boolean {
  const title = lines[0] ? titleKey(lines[0].text) : ''
  const rows = listRows(lines)
  const rowsOfItems = itemRows(lines)
  return line =>
    line === lines[0] ||
    rows.has(line) ||
    isTitle(line.text, title) ||
    splitBracketed(line.text) !== undefined ||
    parseDate(line.text) !== undefined ||
    parseCredits(line.text, false) !== undefined ||
    asMarker(line.text) !== undefined ||
    asCaption(line.text) !== undefined ||
    isDivider(line.text) ||
    isPictureStandIn(line.text) ||
    (numbering(line.text) !== undefined && line.text.length <= 34) ||
    rowsOfItems.has(line)
}

/** The lines of lists: a mark that begins one line may be anything, two in a row are a list. */
function itemRows(lines: readonly Line[]): ReadonlySet<Line> {
  const items = lines.map(({ text }) => asItem(text))
  return new Set(
    lines.filter((_, at) => {
      const [before, item, after] = [items[at - 1], items[at], items[at + 1]]
      return item && [before && follows(before, item), after && follows(item, after)].includes(true)
    }),
  )
}

/** The lines below a heading such as 往期回顾, up to one that is no title: each is a row of the list. */
function listRows(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>()
  let inList = false
  for (const line of lines) {
    const marker = asMarker(line.text)
    if (marker) inList = marker.kind === 'list'
    else if (line.text.length > LONGEST_ROW || /[。；，]$/u.test(line.text)) inList = false
    else if (inList) rows.add(line)
  }
  return rows
}
