/** The formats that the import knows, in the order in which they are tried. */
import { PublishingError } from '../errors'
import { readHtml } from '../html/read-html'
import { readText } from '../text/read-text'
import type { ReadResult } from './read-result'
import type { Incoming, Reader } from './reader'

const startsWith = ({ bytes }: Incoming, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)
const isNamed = ({ name }: Incoming, ...endings: string[]): boolean =>
  endings.some(ending => name.toLowerCase().endsWith(`.${ending}`))
const isZip = (file: Incoming): boolean => startsWith(file, 0x50, 0x4b, 0x03, 0x04)
/** The first characters of a text file, whatever encoding, in lower case. */
const opening = ({ bytes }: Incoming): string =>
  bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '')
    .toLowerCase()

/** A format that is known but not read: its files get an answer that helps. */
function unread(format: string, mend: string, recognises: Reader['recognises']): Reader {
  return {
    format,
    origin: 'txt',
    recognises,
    read({ name }) {
      throw new PublishingError({
        file: name,
        message: `This is ${format}, which the import does not read`,
        mend,
      })
    },
  }
}

const AS_TEXT = 'Copy its text into a plain-text file, title first, and import that'

const READERS: readonly Reader[] = [
  unread('a PDF file', AS_TEXT, file => startsWith(file, 0x25, 0x50, 0x44, 0x46)),
  unread('a Word document (DOCX)', AS_TEXT, file => isZip(file) && isNamed(file, 'docx')),
  unread('an old Word document (DOC)', AS_TEXT, file => startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)),
  unread('an OpenDocument or EPUB file', AS_TEXT, file => isZip(file) && isNamed(file, 'odt', 'epub')),
  unread('a ZIP archive', 'Unpack it and import the files in it', isZip),
  unread('an RTF document', AS_TEXT, file => opening(file).startsWith('{\\rtf')),
  unread(
    'a picture',
    'Put pictures into the images folder of the series and name them in the article',
    file =>
      startsWith(file, 0x89, 0x50, 0x4e, 0x47) ||
      startsWith(file, 0xff, 0xd8, 0xff) ||
      startsWith(file, 0x47, 0x49, 0x46),
  ),
  unread('a feed (RSS, Atom)', AS_TEXT, file =>
    /^(?:<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*)?<(?:rss|feed|rdf:rdf)[\s>]/s.test(opening(file)),
  ),
  {
    format: 'a web page (HTML)',
    origin: 'html',
    recognises: file =>
      isNamed(file, 'html', 'htm', 'xhtml') ||
      /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|div|p|section|article|h[1-6])[\s>]/s.test(
        opening(file),
      ),
    read: readHtml,
  },
  unread('a JSON file', AS_TEXT, file => isNamed(file, 'json')),
  unread('a Markdown file', 'Put it into the folder of its series, with front matter', file =>
    isNamed(file, 'md', 'markdown'),
  ),
  {
    format: 'plain text',
    origin: 'txt',
    recognises: () => true,
    read: ({ bytes, name }) => readText(bytes, name),
  },
]

/** The first reader that recognises a file. */
export function readerOf(file: Incoming): Reader {
  const reader = READERS.find(({ recognises }) => recognises(file))
  if (!reader) throw new Error('Internal: the plain-text reader takes every file')
  return reader
}

/**
 * Read a file by the first reader that recognises it.
 *
 * @throws PublishingError for a format that is not read, and for whatever its reader complains of
 */
export const readFileOfAnyFormat = async (file: Incoming): Promise<ReadResult> => readerOf(file).read(file)
