/** Pictures as the library holds them: upright, no wider than a page needs, without what cameras add. */
import sharp from 'sharp'

/** Pixels; three times the width of a phone, twice that of the text on a desk. */
const LARGEST_SIDE = 1_600
const MOST_PIXELS = 100_000_000
/** An animation is kept as it is up to this many bytes. */
const LARGEST_ANIMATION = 2_000_000

export interface EncodedPicture {
  bytes: Buffer
  extension: 'jpg' | 'png' | 'webp' | 'gif'
}

/** @throws Error with words for the report where the bytes are no picture */
export async function encodePicture(bytes: Buffer): Promise<EncodedPicture> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS })
  const { format, pages = 1 } = await picture.metadata().catch(() => {
    throw new Error('this is no picture that can be read')
  })
  if (format === 'gif' && pages > 1 && bytes.length <= LARGEST_ANIMATION) return { bytes, extension: 'gif' }
  const upright = picture
    .autoOrient()
    .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  switch (format) {
    case 'jpeg':
      return { bytes: await upright.jpeg({ quality: 82, mozjpeg: true }).toBuffer(), extension: 'jpg' }
    case 'webp':
    case 'heif':
      return { bytes: await upright.webp({ quality: 82 }).toBuffer(), extension: 'webp' }
    default:
      return { bytes: await upright.png({ compressionLevel: 9 }).toBuffer(), extension: 'png' }
  }
}
