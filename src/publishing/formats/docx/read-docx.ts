/** The reader of Word documents: mammoth makes a page of one, which is read as any page is. */
import type { Root } from 'hast'
import mammoth from 'mammoth'
import { PublishingError } from '../../errors'
import { readNodes } from '../html/flow'
import { parseFragment } from '../html/nodes'
import { asRunningText, joinContent, Page } from '../html/page'
import { toResult } from '../html/read-html'
import type { ReadResult } from '../read-result'
import type { Incoming } from '../reader'
import { withNotesOf } from '../markdown/notes'
import type { Decisions } from '../tracked-change'
import { countCharacters } from '../text/characters'
import { takeNotes } from './notes'
import { plainDocument, type PlainDocument } from './plain-document'
import { RUBY_STYLES } from './runs'

/** Styles by the names that Word and WPS give them; mammoth knows the English names of headings itself. */
const STYLES = [
  ...RUBY_STYLES,
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='標題'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap(depth =>
    ['标题', '標題'].map(name => `p[style-name='${name} ${depth}'] => h${depth}:fresh`),
  ),
  ...['caption', 'Caption', '题注', '題注', '圖說'].map(name => `p[style-name='${name}'] => p.caption:fresh`),
  ...['Quote', 'Intense Quote', '引用', '明显引用', '引文'].map(
    name => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
]

/** @throws PublishingError for a file that is no Word document, and for one without a title or text */
export async function readDocx({ bytes, name, changes }: Incoming): Promise<ReadResult> {
  const { html, noted, ...beside } = await toPage(bytes, name, changes)
  const { body, notes } = takeNotes(parseFragment(html))
  const page = new Page(undefined, notes.length)
  const pieces = readNodes([body], page)
  const items = notes.map(note => joinContent(readNodes([note], page).map(asRunningText)))
  const reading = { page, pieces, known: {}, about: {}, layout: 'Word document' }
  const whole: Root = { type: 'root', children: [body, ...notes].flatMap(({ children }) => children) }
  const result = withNotesOf(toResult(reading, whole, name, 'UTF-8'), items)
  return {
    ...result,
    draft: { ...result.draft, comments: beside.comments },
    changes: beside.changes,
    charactersIn: result.charactersIn + countCharacters(noted.map(({ text }) => text).join('')),
    leftOut: [...result.leftOut, ...noted.map(one => ({ line: 1, ...one }))],
  }
}

async function toPage(
  bytes: Buffer,
  file: string,
  decisions: Decisions | undefined,
): Promise<Omit<PlainDocument, 'bytes'> & { html: string }> {
  try {
    const { bytes: buffer, ...beside } = await plainDocument(bytes, decisions)
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES })
    return { html: value, ...beside }
  } catch (error) {
    // What the stack has no room for is told in other words.
    if (error instanceof RangeError) throw error
    throw new PublishingError({
      file,
      message: 'This Word document cannot be read',
      mend: 'Open it in Word or WPS, save it again as .docx, and import that',
    })
  }
}
