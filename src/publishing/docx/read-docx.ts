/** The reader of Word documents: mammoth makes a page of one, which is read as any page is. */
import mammoth from 'mammoth'
import { PublishingError } from '../errors'
import { readNodes } from '../html/flow'
import { parseFragment } from '../html/nodes'
import { Page } from '../html/page'
import { toResult } from '../html/read-html'
import type { ReadResult } from '../readers/read-result'
import type { Incoming } from '../readers/reader'
import { countCharacters } from '../text/characters'
import { withPlainBoxes } from './text-boxes'

/** Styles by the names that Word and WPS give them; mammoth knows the English names of headings itself. */
const STYLES = [
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
export async function readDocx({ bytes, name }: Incoming): Promise<ReadResult> {
  const { html, hidden } = await toPage(bytes, name)
  const root = parseFragment(html)
  const page = new Page()
  const pieces = readNodes([root], page)
  const reading = { page, pieces, known: {}, about: {}, layout: 'Word document' }
  const result = toResult(reading, root, name, 'UTF-8')
  return {
    ...result,
    charactersIn: result.charactersIn + countCharacters(hidden.join('')),
    leftOut: [
      ...result.leftOut,
      ...hidden.map(text => ({ line: 1, text, reason: 'hidden in the document' })),
    ],
  }
}

async function toPage(bytes: Buffer, file: string): Promise<{ html: string; hidden: string[] }> {
  try {
    const plain = withPlainBoxes(bytes)
    const { value } = await mammoth.convertToHtml({ buffer: plain.bytes }, { styleMap: STYLES })
    return { html: value, hidden: plain.hidden }
  } catch {
    throw new PublishingError({
      file,
      message: 'This Word document cannot be read',
      mend: 'Open it in Word or WPS, save it again as .docx, and import that',
    })
  }
}
