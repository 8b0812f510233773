/** What readers get of a picture beside itself: smaller copies, and the colour of its place before it comes. */
import sharp, { type Sharp } from 'sharp'
import type { FigureImage, Image } from '../../../model/schema'
import { keptOr } from '../share-images/kept-pictures'

/**
 * Pixels across. A column of text is 346 of CSS's on a telephone, and is given two pixels for each; on a desk it is 680, of
 * one, one and a half or two. The last is the width to which imports bring pictures.
 */
const WIDTHS = [480, 800, 1_200] as const
const WIDEST = 1_600
/** A step that is nearly as wide as the picture itself is passed over. */
const NEARLY = 0.85
/** Bytes below which a picture comes as soon as any copy of it. */
const LITTLE = 8 * 1_024
/**
 * Of WebP. At the same likeness AVIF takes a sixth less and 44 times the processor, or a fifteenth less and five times:
 * docs/publishing.md has the figures.
 */
const QUALITY = 75

/** What the article tells of its picture. */
export type Shown = Pick<FigureImage, 'colour' | 'webp'>

export interface Copies {
  shown: Shown
  /** By their widths. */
  files: ReadonlyMap<number, Uint8Array>
}

/**
 * Turned as they are seen, in sRGB, without anything that a camera has added. A copy that is not smaller than the picture
 * or than a wider copy is left out; what moves and what is drawn of lines (SVG) has none.
 *
 * @param bytes as readers get them
 * @param sha256 of these bytes
 * @param keptIn folder where copies are kept from run to run; without it all are made
 */
export async function copiesOf(
  image: Image,
  bytes: Buffer,
  sha256: string,
  keptIn?: string,
): Promise<Copies> {
  const { format, pages = 1, hasAlpha } = await sharp(bytes).metadata()
  if (format === 'svg') return { shown: {}, files: new Map() }
  const isOpaque = !hasAlpha || (await sharp(bytes).stats()).isOpaque
  const colour = isOpaque ? { colour: await colourOf(bytes) } : {}
  if (bytes.length < LITTLE || pages > 1 || isMovingPng(bytes)) return { shown: colour, files: new Map() }
  const sizes = widthsFor(image.width).map(width => ({ width, height: heightAt(image, width) }))
  const encoded = await keptOr(keptIn, { sha256, copies: QUALITY }, 'webp', sizes, missing =>
    Promise.all(missing.map(({ width }) => encode(bytes, width, format === 'jpeg'))),
  )
  const kept: [width: number, copy: Uint8Array][] = []
  // The widest first: what weighs no less than something better is left out.
  for (const [at, { width }] of [...sizes.entries()].reverse()) {
    const copy = encoded[at]
    if (copy && copy.length < (kept[0]?.[1] ?? bytes).length) kept.unshift([width, copy])
  }
  const files = new Map(kept)
  return { shown: files.size > 0 ? { ...colour, webp: [...files.keys()] } : colour, files }
}

const heightAt = ({ width, height }: Image, at: number): number => Math.round((height * at) / width)

/** Widths of the copies of a picture that is so many pixels wide. */
const widthsFor = (width: number): number[] => {
  const widest = Math.min(width, WIDEST)
  return [...WIDTHS.filter(step => step < widest * NEARLY), widest]
}

/** sharp turns colours into sRGB and leaves metadata out unless it is told otherwise. */
const upright = (bytes: Buffer): Sharp => sharp(bytes).autoOrient()

/** Of a photograph that is no JPEG, what is lossy takes less than so much of what is not. */
const FAR_LESS = 0.5

/** Drawings and screens lose nothing. */
async function encode(bytes: Buffer, width: number, isPhotograph: boolean): Promise<Buffer> {
  const resized = upright(bytes).resize({ width })
  if (isPhotograph) return resized.webp({ quality: QUALITY }).toBuffer()
  const exact = await resized.clone().webp({ lossless: true }).toBuffer()
  const near = await resized.webp({ quality: QUALITY }).toBuffer()
  return near.length < exact.length * FAR_LESS ? near : exact
}

/** The mean of all pixels, four bits for each of red, green and blue: it stands there for a second. */
async function colourOf(bytes: Buffer): Promise<string> {
  const mean = await upright(bytes).resize(1, 1, { fit: 'fill' }).toColourspace('srgb').raw().toBuffer()
  return [...mean.subarray(0, 3)].map(value => Math.round(value / 17).toString(16)).join('')
}

/** An animation says so before its first picture (PNG 3, 11.3.6.1); sharp reads that picture alone. */
const isMovingPng = (bytes: Buffer): boolean =>
  bytes.subarray(1, 4).toString('latin1') === 'PNG' &&
  bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL')
