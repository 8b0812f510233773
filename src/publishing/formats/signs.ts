/** By what a file shows its format: first bytes and name. */
import type { Incoming } from './reader'

export const startsWith = ({ bytes }: Incoming, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

export const isNamed = ({ name }: Incoming, ...endings: string[]): boolean =>
  endings.some(ending => name.toLowerCase().endsWith(`.${ending}`))

export const isZip = (file: Incoming): boolean => startsWith(file, 0x50, 0x4b, 0x03, 0x04)

/** A Word document is a ZIP archive with this file in it, whatever its name. */
export const isDocx = (file: Incoming): boolean =>
  isZip(file) && (isNamed(file, 'docx', 'docm') || file.bytes.includes('word/document.xml'))

/** The first entry of an EPUB or an OpenDocument names its kind, unpacked, right at its beginning. */
const kindWithin = ({ bytes }: Incoming): string =>
  /mimetypeapplication\/([\w.+-]+)/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? ''

export const isEpub = (file: Incoming): boolean =>
  isZip(file) && (isNamed(file, 'epub') || kindWithin(file).startsWith('epub'))

export const isOpenDocument = (file: Incoming): boolean =>
  isZip(file) && (isNamed(file, 'odt') || kindWithin(file).startsWith('vnd.oasis.opendocument'))

/** Other documents that are ZIP archives within. */
export const isOtherOffice = (file: Incoming): boolean =>
  isEpub(file) ||
  isOpenDocument(file) ||
  (isZip(file) && isNamed(file, ...'ods odp xlsx pptx pages numbers key'.split(' ')))

/** The container of old office programs, also of new documents with a password (MS-CFB, MS-OFFCRYPTO 2.3.4). */
export const isCompound = (file: Incoming): boolean => startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)

export const isLocked = (file: Incoming): boolean =>
  isCompound(file) && file.bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** What Word and WPS leave beside a document while it is open. */
export const isLockFile = ({ name }: Incoming): boolean => /(?:^|[/\\])~\$[^/\\]*$/.test(name)

/** A page with all its parts in one message of mail (RFC 2557). */
export const isMhtml = (file: Incoming): boolean =>
  isNamed(file, 'mht', 'mhtml', 'webarchive') ||
  /^(?:from: <saved by|mime-version:)[^]*multipart\/related/.test(opening(file))

/** What a name ends in, in lower case, where that looks like the sign of a format: 第1.5期 has none. */
export const endingOf = ({ name }: Incoming): string | undefined =>
  /[^/\\]\.([a-z][a-z\d]{0,7})$/i.exec(name)?.[1]?.toLowerCase()

/** The first characters of a text file, whatever encoding, in lower case. */
export const opening = ({ bytes }: Incoming): string =>
  bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '')
    .toLowerCase()

/** What follows the XML declaration and the comments that a page may begin with. */
export function withoutProlog(text: string): string {
  const end = text.startsWith('<?xml') ? '>' : text.startsWith('<!--') ? '-->' : undefined
  const at = end === undefined ? -1 : text.indexOf(end)
  return end === undefined || at < 0 ? text : withoutProlog(text.slice(at + end.length).trimStart())
}

export const isFeed = (file: Incoming): boolean =>
  /^(?:<\?xml[^>]*>\s*)?(?:<[!?][^>]*>\s*)*<(?:rss|feed|rdf:rdf)[\s>]/.test(opening(file)) ||
  (opening(file).startsWith('{') && file.bytes.subarray(0, 1024).includes('jsonfeed.org/version'))
