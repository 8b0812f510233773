/** Bytes of a text file → its text, or an error that says what is wrong with them. */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { PublishingError } from '../../errors'
import { cleanText } from './clean'
import { commonShare, mojibakeLine, replacedLine } from './mojibake'

export interface Decoded {
  /** Clean, with `\n` as its only end of line. */
  text: string
  /** Name of the encoding as IANA registers it, e.g. `UTF-8`, `GB18030`, `Big5`. */
  encoding: string
}

const BYTE_ORDER_MARKS = [
  { encoding: 'UTF-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', mark: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', mark: [0xfe, 0xff] },
] as const

/** The encodings of Chinese text files without a byte order mark, besides UTF-8. */
const CHINESE = ['GB18030', 'Big5'] as const
/** Of the ideographs of ordinary text, four in five are among the 3,755 commonest; of misread bytes, far fewer. */
const ENOUGH_COMMON = 0.8
/** Ideographs that are enough to tell encodings by: misread, even these few are rare ones. */
const FEWEST = 2
/** Text that is valid UTF-8 may be classical or full of names: only nonsense falls below this. */
const NONSENSE = 0.5

const SAVE_AGAIN = 'Save the text again from its origin as UTF-8, and import that'

/**
 * Decode a text file. A byte order mark decides; without one, valid UTF-8 wins over any label or guess; then
 * GB18030 and Big5 are tried and the one that gives ordinary Chinese is taken.
 *
 * @param declared the encoding that the file itself says it is in, which goes before a guess
 * @throws PublishingError for bytes that are no text, for text in another encoding, and for text that an
 * earlier program misread or lost characters of: wrong text is never output.
 */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): Decoded {
  if (bytes.length === 0) fail(file, 'The file is empty', 'Export the article again')
  const decoded =
    decodeMarked(bytes, file) ??
    decodeUtf8(bytes) ??
    decodeDeclared(bytes, declared) ??
    decodeWide(bytes) ??
    decodeChinese(bytes, file)
  refuseDamage(decoded, file)
  return { ...decoded, text: cleanText(decoded.text) }
}

function decodeMarked(bytes: Uint8Array, file: string): Decoded | undefined {
  const found = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (!found) return undefined
  const { encoding } = found
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return fail(file, `The byte order mark says ${encoding}, but the bytes are not ${encoding}`, SAVE_AGAIN)
  }
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : { encoding: 'UTF-8', text }
  } catch {
    return undefined
  }
}

/** What programs call the encodings of Chinese; each is a part of the one that stands for it. */
const DECLARED: ReadonlyMap<string, (typeof CHINESE)[number]> = new Map([
  ...['gb2312', 'gbk', 'gb18030', 'x-gbk', 'cp936'].map(name => [name, 'GB18030'] as const),
  ...['big5', 'big5-hkscs', 'x-x-big5', 'cp950'].map(name => [name, 'Big5'] as const),
])

/** In the encoding that the file declares, where its bytes can be that; a text of few characters is nothing to guess by. */
function decodeDeclared(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const encoding = DECLARED.get(declared?.toLowerCase() ?? '')
  if (!encoding || bytes.includes(0)) return undefined
  const text = iconv.decode(Buffer.from(bytes), encoding)
  return text.includes('\ufffd') || (commonShare(text) ?? 1) < NONSENSE ? undefined : { encoding, text }
}

/** UTF-16 whose mark got lost: its spaces and line ends hold zero bytes, which no other text encoding has. */
function decodeWide(bytes: Uint8Array): Decoded | undefined {
  if (!bytes.includes(0) || bytes.length % 2) return undefined
  for (const encoding of ['UTF-16LE', 'UTF-16BE'] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0') && (commonShare(text) ?? 0) >= ENOUGH_COMMON) return { encoding, text }
    } catch {
      continue
    }
  }
  return undefined
}

function decodeChinese(bytes: Uint8Array, file: string): Decoded {
  if (bytes.includes(0)) fail(file, 'This is not a text file', 'Hand over the article as plain text')
  const guesses = analyse(bytes)
  const rank = (encoding: string): number => {
    const at = guesses.findIndex(guess => guess.name === encoding)
    return at < 0 ? guesses.length : at
  }
  const readings = CHINESE.map(encoding => ({ encoding, text: iconv.decode(Buffer.from(bytes), encoding) }))
    .filter(({ text }) => !text.includes('\ufffd'))
    .map(reading => ({ ...reading, share: commonShare(reading.text, FEWEST) ?? 0 }))
    .filter(({ share }) => share >= ENOUGH_COMMON)
    .sort((a, b) => b.share - a.share || rank(a.encoding) - rank(b.encoding))
  const [best] = readings
  if (best) return { encoding: best.encoding, text: best.text }
  const guess = guesses.find(({ name }) => !/^(?:UTF-8|ASCII)$/.test(name))?.name
  return fail(
    file,
    guess
      ? `The bytes are neither UTF-8 nor GB18030 nor Big5; they look most like ${guess}`
      : 'The bytes are neither UTF-8 nor GB18030 nor Big5',
    SAVE_AGAIN,
  )
}

function refuseDamage({ text }: Decoded, file: string): void {
  const replaced = replacedLine(text)
  if (replaced) {
    fail(
      file,
      'Characters were lost when this text was saved: replacement marks stand in their place',
      SAVE_AGAIN,
      replaced,
    )
  }
  const misread = mojibakeLine(text)
  if (misread) fail(file, 'This line was once read in the wrong encoding (mojibake)', SAVE_AGAIN, misread)
  if ((commonShare(text) ?? 1) < NONSENSE) {
    fail(file, 'Most characters are too rare for this to be running text (mojibake)', SAVE_AGAIN)
  }
}

function fail(file: string, message: string, mend: string, line?: number): never {
  throw new PublishingError({ file, line, message, mend })
}
