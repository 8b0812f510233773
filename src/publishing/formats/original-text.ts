/** What stands in a file, before anything is made of it: to be seen beside the article that it has become. */
import { visibleText } from './html/unseen'
import { parseHtml } from './html/nodes'
import type { Incoming } from './reader'
import { readerOf } from './registry'
import { decodeText } from './text/decode'

/** Characters: the longest column has a tenth of them. */
const LONGEST = 300_000

/** Its text, a line for each paragraph; of pages and documents what a reader sees. @throws PublishingError */
export async function originalText(file: Incoming): Promise<string> {
  const text = await wholeText(file)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

async function wholeText({ name, bytes, ...file }: Incoming): Promise<string> {
  switch (readerOf({ name, bytes, ...file }).origin) {
    case 'docx': {
      const { default: mammoth } = await import('mammoth')
      return tidy((await mammoth.extractRawText({ buffer: bytes })).value)
    }
    case 'html':
      return tidy(visibleText(parseHtml(decodeText(bytes, name).text)))
    default:
      return decodeText(bytes, name).text
  }
}

/** One empty line at most, and none at the ends. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
