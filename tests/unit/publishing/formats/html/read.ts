/** Import a page in a test, without a file. */
import type { ReadResult } from '../../../../../src/publishing/formats/read-result'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'

export const readPage = (html: string, name = 'page.html'): Promise<ReadResult> =>
  readFileOfAnyFormat({ name, bytes: Buffer.from(html) })

/** A part of a page below a title of its own. */
export const readPart = (html: string): Promise<ReadResult> => readPage(`<title>题目</title>${html}`)
