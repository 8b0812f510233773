/**
 * Pictures without what cameras and programs add to them (place, device, names, smaller copies), to the pixel as they
 * were: nothing is encoded anew. Which way up a picture is stays, as EXIF says it; so do its colours (ICC).
 */
import { crc32 } from 'node:zlib'

/** @param orientation EXIF's, 1 to 8 */
export function withoutMetadata(bytes: Buffer, format: string, orientation: number): Buffer {
  const tag = orientation > 1 ? exifOf(orientation) : undefined
  if (format === 'jpeg') return bareJpeg(bytes, tag)
  if (format === 'png') return barePng(bytes, tag)
  return format === 'webp' ? bareWebp(bytes, tag) : bytes
}

/** A TIFF header with the one entry 0x0112 (EXIF 2.3, 4.6.4). */
const exifOf = (orientation: number): Buffer =>
  Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    18,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])

/** ISO 10918-1, B.1.1: segments up to the scans, which end at EOI; what follows that is another picture or a film. */
function bareJpeg(bytes: Buffer, tag: Buffer | undefined): Buffer {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  let exif = tag && segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tag]))
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const part = bytes.subarray(at, end)
    // JFIF says first of all how large a pixel is.
    if (exif && marker !== 0xe0) {
      kept.push(exif)
      exif = undefined
    }
    if (isOfPicture(marker, part)) kept.push(part)
    at = end
    if (marker === 0xda) break
  }
  kept.push(bytes.subarray(at, endOfJpeg(bytes, at)))
  return Buffer.concat(kept)
}

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Of what applications add only the pixel's size, the colours (ICC) and Adobe's kind of colours change the picture. */
function isOfPicture(marker: number, part: Buffer): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef || marker === 0xee) return true
  const name = part.subarray(4, 16).toString('latin1')
  return (marker === 0xe0 && name.startsWith('JFIF')) || (marker === 0xe2 && name.startsWith('ICC_PROFILE'))
}

/** After the marker EOI; scans of a progressive picture have tables between them, which are no EOI. */
function endOfJpeg(bytes: Buffer, start: number): number {
  const at = bytes.indexOf(Buffer.from([0xff, 0xd9]), start)
  return at < 0 ? bytes.length : at + 2
}

/** Chunks of a PNG that hold words, times and EXIF (PNG 3, 11.3). */
const PNG_METADATA: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf'])
const PNG_SIGNATURE = 8

function barePng(bytes: Buffer, tag: Buffer | undefined): Buffer {
  const kept = [bytes.subarray(0, PNG_SIGNATURE)]
  for (let at = PNG_SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!PNG_METADATA.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IHDR' && tag) kept.push(pngChunk('eXIf', tag))
    if (type === 'IEND') break
    at = end
  }
  return Buffer.concat(kept)
}

function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Flags of the chunk VP8X: whether there is EXIF, whether there is XMP (RFC 9649, 2.7). */
const WEBP_EXIF = 0x08
const WEBP_XMP = 0x04
const RIFF_HEADER = 12

function bareWebp(bytes: Buffer, tag: Buffer | undefined): Buffer {
  const kept: Buffer[] = []
  const all = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = RIFF_HEADER; at + 8 <= all;) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    const type = bytes.toString('latin1', at, at + 4)
    const part = Buffer.from(bytes.subarray(at, end))
    if (type === 'VP8X') part[8] = ((part[8] ?? 0) & ~(WEBP_EXIF | WEBP_XMP)) | (tag ? WEBP_EXIF : 0)
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(part)
    at = end
  }
  if (tag) kept.push(webpChunk('EXIF', tag))
  const head = Buffer.from(bytes.subarray(0, RIFF_HEADER))
  head.writeUInt32LE(4 + kept.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...kept])
}

function webpChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}
