/** Covers: small copies of articles' first pictures, for lists. The mini-program's main package carries them. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Image } from '../../../model/schema'

/** Pixels across: two for each that a telephone's column has. With the quality below, drawings take about 14 KB, photographs 45. */
const WIDTH = 680
const QUALITY = 66

export interface Cover {
  image: Image
  bytes: Buffer
}

/**
 * The cover made from a picture: a JPEG, on white where the picture is transparent.
 * @param picture as the library names it, `images/<series>/<name>`
 * @param file where its bytes lie
 */
export async function coverOf(picture: Image, file: string): Promise<Cover> {
  const { data, info } = await sharp(await readFile(file))
    .autoOrient()
    .resize({ width: WIDTH, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  const src = picture.src.replace(/^images/, 'covers').replace(/\.\w+$/, '.jpg')
  return { image: { src, width: info.width, height: info.height }, bytes: data }
}
