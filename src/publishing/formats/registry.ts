/** The formats that the import knows, in the order in which they are tried. Large readers load when needed. */
import { PublishingError } from '../errors'
import { blockText } from '../source/block-text'
import { lostIn } from './text/lost'
import { TooManyAttributes } from './html/attributes'
import { readText } from './text/read-text'
import type { ReadResult } from './read-result'
import { ARTICLE_ENDINGS, type Incoming, type Reader } from './reader'
import {
  endingOf,
  isCompound,
  isDocx,
  isEpub,
  isLocked,
  isLockFile,
  isMhtml,
  isNamed,
  isOpenDocument,
  isOtherOffice,
  isZip,
  opening,
  withoutProlog,
  startsWith,
} from './signs'

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

const AS_DOCX = 'Open it in Word, WPS or LibreOffice, save it as .docx, and import that'
const AS_TEXT = 'Copy its text into a plain-text file, title first, and import that'

const READERS: readonly Reader[] = [
  unread(
    'a lock file that Word or WPS leaves while a document is open',
    'Close the document, and import that',
    isLockFile,
  ),
  unread('a PDF file', AS_TEXT, file => startsWith(file, 0x25, 0x50, 0x44, 0x46)),
  {
    format: 'a Word document (DOCX)',
    origin: 'docx',
    recognises: isDocx,
    read: async file => (await import('./docx/read-docx')).readDocx(file),
  },
  unread(
    'a document with a password',
    'Open it in Word or WPS with its password, save it without one, and import that',
    isLocked,
  ),
  unread('a document of WPS (WPS)', AS_DOCX, file => isCompound(file) && isNamed(file, 'wps')),
  unread('an old Word document (DOC)', AS_DOCX, isCompound),
  unread(
    'an e-book (EPUB)',
    'Unpack it as a ZIP archive, and import the chapters (.xhtml) that you want',
    isEpub,
  ),
  unread('an OpenDocument text (ODT)', AS_DOCX, isOpenDocument),
  unread('a document of another office program', AS_TEXT, isOtherOffice),
  unread('a ZIP archive within another one', 'Unpack it and import the files in it', isZip),
  unread('an RTF document', AS_DOCX, file => opening(file).startsWith('{\\rtf')),
  unread(
    'a picture',
    'Put pictures into the images folder of the series and name them in the article',
    file =>
      startsWith(file, 0x89, 0x50, 0x4e, 0x47) ||
      startsWith(file, 0xff, 0xd8, 0xff) ||
      startsWith(file, 0x47, 0x49, 0x46) ||
      (startsWith(file, 0x52, 0x49, 0x46, 0x46) && isNamed(file, 'webp')) ||
      isNamed(file, 'svg', 'heic', 'avif', 'bmp', 'tif', 'tiff'),
  ),
  unread(
    'a web page in one file (MHTML)',
    'Open it in a browser and save it as HTML, or copy its text',
    isMhtml,
  ),
  {
    format: 'a web page (HTML)',
    origin: 'html',
    recognises: file =>
      isNamed(file, 'html', 'htm', 'xhtml') ||
      /^<(?:!doctype html|html|head|body|meta|title|div|p|section|article|h[1-6])[\s>]/.test(
        withoutProlog(opening(file)),
      ),
    read: async file => (await import('./html/read-html')).readHtml(file),
  },
  unread('a JSON file', AS_TEXT, file => isNamed(file, 'json')),
  {
    format: 'Markdown',
    origin: 'markdown',
    recognises: file => isNamed(file, 'md', 'markdown') || /^(?:---\r?\n|# \S)/.test(opening(file)),
    read: async file => (await import('./markdown/read-markdown')).readMarkdown(file),
  },
  {
    format: 'plain text',
    origin: 'txt',
    recognises: file => [undefined, 'txt', 'text'].includes(endingOf(file)),
    read: ({ bytes, name }) => readText(bytes, name),
  },
]

/** A file of a kind that nobody has told the import about might be anything; guessing makes articles of logs. */
const UNKNOWN: Reader = {
  format: 'a file of a kind that is not known',
  origin: 'txt',
  recognises: () => true,
  read(file) {
    const ending = endingOf(file) ?? ''
    const isKnown = ARTICLE_ENDINGS.includes(ending)
    throw new PublishingError({
      file: file.name,
      message: isKnown
        ? `The name ends in .${ending}, but this is no such file`
        : `Files that end in .${ending} are not read`,
      mend: isKnown
        ? 'Save it again from the program that made it'
        : `Hand over one of ${ARTICLE_ENDINGS.map(one => `.${one}`).join(' ')}; if it is plain text, let its name end in .txt`,
    })
  },
}

/** The first reader that recognises a file; one that says so where there is none. */
export const readerOf = (file: Incoming): Reader =>
  READERS.find(({ recognises }) => recognises(file)) ?? UNKNOWN

/** Characters around a lost one that the report shows. */
const AROUND = 8
/** More of them are one fault. */
const MOST_NAMED = 20

/** A line of the report for each place where a character seems to be lost. */
function withLostCharacters(result: ReadResult): ReadResult {
  const { draft } = result
  const texts = [draft.title, draft.subtitle ?? '', ...draft.blocks.map(blockText)]
  const warnings = texts.flatMap(text =>
    lostIn(text).map(({ index, length }) => ({
      line: 1,
      text: '',
      reason: `warning: a character may have been lost: ${text.slice(Math.max(0, index - AROUND), index + length + AROUND).replaceAll('\n', ' ')}`,
    })),
  )
  return warnings.length === 0
    ? result
    : { ...result, leftOut: [...result.leftOut, ...warnings.slice(0, MOST_NAMED)] }
}

/**
 * Read a file by the first reader that recognises it.
 *
 * @throws PublishingError for a format that is not read, and for whatever its reader complains of
 */
export async function readFileOfAnyFormat(file: Incoming): Promise<ReadResult> {
  try {
    return withLostCharacters(await readerOf(file).read(file))
  } catch (error) {
    // What the stack has no room for, in whichever library that reads it.
    if (!(error instanceof RangeError)) throw error
    throw new PublishingError({
      file: file.name,
      message:
        error instanceof TooManyAttributes ? error.message : 'Its parts are nested too deeply to be read',
      mend: AS_TEXT,
    })
  }
}
