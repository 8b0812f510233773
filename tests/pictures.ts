/** Pictures that are kept in the repository: few colours, so that each is a few ten kilobytes. */
import sharp from 'sharp'

interface Kept {
  /** Pixels; the picture's own width where absent. */
  width?: number
  colours: number
}

/** Writes a picture as a PNG with a palette. */
export async function keepPicture(picture: Buffer, file: string, { width, colours }: Kept): Promise<void> {
  const resized = width === undefined ? sharp(picture) : sharp(picture).resize({ width })
  await resized.png({ palette: true, colours, effort: 10 }).toFile(file)
}
