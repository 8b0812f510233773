/**
 * How far a screenshot is from the one that is kept. Both are looked at an eighth of their size: what another minor
 * version of the browser or of a font does at the edges of letters averages out there, while a colour, a size or a space
 * that has changed does not. (Playwright's own comparison leaves out antialiased pixels, which is all that Chinese
 * text of 13 px consists of: a caption in another colour would pass.)
 */
import sharp from 'sharp'

/** Pixels of the screenshot, across and down, that one cell stands for. */
const CELL = 8
/**
 * How many cells may be off, and by how many levels of 255 in red, green or blue: a few by much (a mark drawn a pixel
 * beside its place), some by little (what edges of letters make of them on another computer). A colour
 * of text that has changed by a twentieth is more than that, a single word more is.
 */
const LIMITS = [
  { by: 10, cells: 4 },
  { by: 1, cells: 40 },
]

export interface Difference {
  /** What is different, for people; undefined where the two are alike. */
  said: string | undefined
  /** The new screenshot with the cells that differ marked, as PNG. */
  picture: Buffer | undefined
}

const sizeOf = async (png: Buffer): Promise<string> => {
  const { width, height } = await sharp(png).metadata()
  return `${width} × ${height}`
}

/**
 * A screenshot by its cells, three bytes each. It is decoded whole before it is made smaller: sharp lets the decoder of
 * WebP do the shrinking, and that averages otherwise than what shrinks a PNG.
 */
async function cellsOf(picture: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const whole = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = whole.info
  const { data, info } = await sharp(whole.data, { raw: whole.info })
    .resize(Math.ceil(width / CELL), Math.ceil(height / CELL), { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/**
 * Compares two screenshots.
 * @param kept the one of the repository, @param taken the one of this moment: in any format that loses nothing
 */
export async function differenceOf(kept: Buffer, taken: Buffer): Promise<Difference> {
  const [before, now] = await Promise.all([sizeOf(kept), sizeOf(taken)])
  if (before !== now) return { said: `it is ${now} pixels, and was ${before}`, picture: undefined }
  const [a, b] = await Promise.all([cellsOf(kept), cellsOf(taken)])
  const offBy = Array.from({ length: a.width * a.height }, (_, cell) =>
    Math.max(
      ...[0, 1, 2].map(part => Math.abs((a.data[cell * 3 + part] ?? 0) - (b.data[cell * 3 + part] ?? 0))),
    ),
  )
  for (const { by, cells } of LIMITS) {
    const off = offBy.flatMap((levels, cell) =>
      levels > by ? [{ row: Math.floor(cell / a.width), column: cell % a.width }] : [],
    )
    const [first] = off
    if (!first || off.length <= cells) continue
    return {
      said: `${off.length} places of ${CELL} × ${CELL} pixels differ, the first ${first.row * CELL} pixels from the top`,
      picture: await marked(taken, off),
    }
  }
  return { said: undefined, picture: undefined }
}

const marked = (png: Buffer, cells: { row: number; column: number }[]): Promise<Buffer> => {
  const mark = { r: 255, g: 0, b: 128, alpha: 0.5 }
  const input = { create: { width: CELL, height: CELL, channels: 4 as const, background: mark } }
  return sharp(png)
    .composite(cells.map(({ row, column }) => ({ input, left: column * CELL, top: row * CELL })))
    .png()
    .toBuffer()
}
