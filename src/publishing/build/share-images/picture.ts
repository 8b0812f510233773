/** Card pictures cut from a picture. */
import sharp, { type Region } from 'sharp'
import type { Focus } from '../../source/focus'
import { PAPER, QUALITY, type Size } from './card-shapes'

/** A cut that would lose more of the picture than this is not made: the picture stands whole, on paper. */
const MOST_LOST = 0.45
/** Smaller pictures would have to be blown up: they make no card. Pixels. */
const LEAST: Size = { width: 400, height: 300 }

/** Whether a picture can be cut into cards: large enough, and of pixels (an SVG's type depends on the machine). */
export const makesCards = ({ src, width, height }: Size & { src: string }): boolean =>
  !/\.svg$/i.test(src) && width >= LEAST.width && height >= LEAST.height

/**
 * A JPEG of exactly this size: the part of the picture that its editor has chosen, else the one that draws the eye or, where
 * the shapes differ too much, the whole picture on paper.
 * @param picture bytes of a picture that sharp reads
 */
export async function cutPicture(picture: Uint8Array, size: Size, focus?: Focus): Promise<Buffer> {
  const { autoOrient } = await sharp(picture).metadata()
  const cut = sharp(picture).autoOrient().flatten({ background: '#ffffff' })
  if (focus) cut.extract(partOf(autoOrient, size, focus)).resize(size)
  else {
    const whole = lostBy(autoOrient, size) > MOST_LOST
    cut.resize({
      ...size,
      fit: whole ? 'contain' : 'cover',
      position: whole ? 'centre' : sharp.strategy.attention,
      background: PAPER,
    })
  }
  return cut.jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer()
}

/** The largest part of a picture that has this shape, with as much cut off on each side as the focus says. Pixels. */
export function partOf(picture: Size, { width: w, height: h }: Size, { x, y }: Focus): Region {
  const scale = Math.min(picture.width / w, picture.height / h)
  const [width, height] = [Math.round(w * scale), Math.round(h * scale)]
  return {
    left: Math.round(((picture.width - width) * x) / 100),
    top: Math.round(((picture.height - height) * y) / 100),
    width,
    height,
  }
}

/** The part of a picture, from 0 to 1, that filling this size would cut off. */
export function lostBy(picture: Size, size: Size): number {
  const [a, b] = [picture.width / picture.height, size.width / size.height]
  return 1 - Math.min(a, b) / Math.max(a, b)
}
