/** Pictures as WeChat takes them for a text: JPEG or PNG, below 1 MB, without what cameras add. */
import sharp from 'sharp'
import { DRAFT_PICTURE_BYTES } from '../../model/wechat-draft'
import { PublishingError } from '../errors'

/** Pixels: what WeChat shows at most. */
const WIDEST = 1_080
/** Of JPEG, until the picture is small enough. */
const QUALITIES = [85, 70, 50]

/**
 * A picture that was PNG stays one where it is small enough; of what moves, the first picture is taken.
 *
 * @param name for errors
 * @throws PublishingError where no such picture can be made of it
 */
export async function draftPicture(bytes: Buffer, name: string): Promise<Buffer> {
  const picture = sharp(bytes).autoOrient().resize({ width: WIDEST, withoutEnlargement: true })
  try {
    const { format } = await picture.metadata()
    if (format === 'png') {
      const png = await picture.clone().png({ compressionLevel: 9 }).toBuffer()
      if (png.length < DRAFT_PICTURE_BYTES) return png
    }
    for (const quality of QUALITIES) {
      const jpeg = await picture.clone().flatten({ background: '#fff' }).jpeg({ quality }).toBuffer()
      if (jpeg.length < DRAFT_PICTURE_BYTES) return jpeg
    }
  } catch (error) {
    throw problem(
      name,
      `The picture cannot be read (${error instanceof Error ? error.message : String(error)})`,
    )
  }
  throw problem(name, 'However it is saved the picture has more than the 1 MB that WeChat takes')
}

const problem = (file: string, message: string): PublishingError =>
  new PublishingError({ file, message, mend: 'Save it again, smaller, as JPEG or PNG' })
