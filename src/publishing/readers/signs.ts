/** By what a file shows its format: first bytes and name. */
import type { Incoming } from './reader'

export const startsWith = ({ bytes }: Incoming, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

export const isNamed = ({ name }: Incoming, ...endings: string[]): boolean =>
  endings.some(ending => name.toLowerCase().endsWith(`.${ending}`))

export const isZip = (file: Incoming): boolean => startsWith(file, 0x50, 0x4b, 0x03, 0x04)

/** A Word document is a ZIP archive with this file in it, whatever its name. */
export const isDocx = (file: Incoming): boolean =>
  isZip(file) && (isNamed(file, 'docx') || file.bytes.includes('word/document.xml'))

/** Other documents that are ZIP archives within. */
export const isOtherOffice = (file: Incoming): boolean =>
  isZip(file) && isNamed(file, ...'odt ods odp epub xlsx pptx pages numbers key'.split(' '))

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

export const isFeed = (file: Incoming): boolean =>
  /^(?:<\?xml[^>]*>\s*)?(?:<[!?][^>]*>\s*)*<(?:rss|feed|rdf:rdf)[\s>]/.test(opening(file)) ||
  (opening(file).startsWith('{') && file.bytes.subarray(0, 1024).includes('jsonfeed.org/version'))
