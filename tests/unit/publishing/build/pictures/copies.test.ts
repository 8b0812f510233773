/** Smaller copies of pictures: which there are, and what they are. */
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { copiesOf, type Copies } from '../../../../../src/publishing/build/pictures/copies'
import { photograph } from '../../../../photograph'

/** The copies of a picture that is so large. */
const copies = (bytes: Buffer, width: number, height: number): Promise<Copies> =>
  copiesOf({ src: 'images/lu/a.1a2b3c4d.jpg', width, height }, bytes, 'sha')

const jpeg = async (width: number, height: number): Promise<Buffer> =>
  (await photograph(1, width, height)).jpeg({ quality: 90 }).toBuffer()

/** Lines and type, as a drawing has them: few colours, hard edges. */
const drawing = (width: number, height: number): Buffer => {
  const lines = Array.from({ length: 90 }, (_, at) => {
    const x = (at * 137) % width
    return `<path d="M${x} 0 L${(x * 7) % width} ${height}" stroke="#123" stroke-width="3"/>`
  })
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`,
  )
}

const flat = (background: string, channels: 3 | 4 = 3) =>
  sharp({ create: { width: 600, height: 400, channels, background } })

/** Two photographs, one after the other. */
async function moving(): Promise<Buffer> {
  const frames = await Promise.all([1, 2].map(async seed => (await photograph(seed, 200, 150)).toBuffer()))
  const raw = { width: 200, height: 300, channels: 3, pageHeight: 150 } as const
  return sharp(Buffer.concat(frames), { raw }).gif().toBuffer()
}

describe('the copies of a picture', () => {
  it.each([
    [2_000, 1_500, [480, 800, 1_200, 1_600]],
    [1_600, 1_200, [480, 800, 1_200, 1_600]],
    [900, 600, [480, 900]],
    [500, 700, [500]],
  ])('of %i×%i pixels are %j wide', async (width, height, widths) => {
    const { shown, files } = await copies(await jpeg(width, height), width, height)
    expect(shown.webp).toEqual(widths)
    for (const [wide, copy] of files) {
      const { format, width: own, height: high } = await sharp(copy).metadata()
      expect([format, own, high]).toEqual(['webp', wide, Math.round((height * wide) / width)])
    }
  })

  it('are upright, without what the camera has added', async () => {
    const turned = await (
      await photograph(1, 900, 600)
    )
      .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '39/1 7/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 90 })
      .toBuffer()
    expect(turned.includes('Telephone')).toBe(true)
    const { files } = await copies(turned, 600, 900)
    const { width, height, orientation, exif, icc } = await sharp(files.get(600)).metadata()
    expect({ width, height, orientation, exif, icc }).toEqual({ width: 600, height: 900 })
  })

  it('are in sRGB, whatever the picture tells its colours in', async () => {
    // Of a green that Display P3 has by other numbers.
    const green = (await photograph(1, 600, 400)).linear([0.2, 1, 0.2], [0, 40, 0])
    const meanOf = async (bytes: Uint8Array): Promise<number[]> =>
      (await sharp(bytes).stats()).channels.map(({ mean }) => Math.round(mean))
    const mean = await meanOf(await green.clone().png().toBuffer())
    const wide = await green.withIccProfile('p3').jpeg({ quality: 90 }).toBuffer()
    expect(Math.abs(((await meanOf(wide))[0] ?? 0) - (mean[0] ?? 0))).toBeGreaterThan(10)
    const { files } = await copies(wide, 600, 400)
    for (const [at, value] of (await meanOf(files.get(600) ?? wide)).entries())
      expect(Math.abs(value - (mean[at] ?? 0)), `${value} of ${mean.join()}`).toBeLessThan(4)
  })

  it('lose nothing of a drawing, and none is larger than a wider one', async () => {
    const png = await sharp(drawing(600, 420)).png({ compressionLevel: 0 }).toBuffer()
    const { shown, files } = await copies(png, 600, 420)
    expect(shown.webp?.at(-1)).toBe(600)
    const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer()
    expect(await pixels(files.get(600) ?? png)).toEqual(await pixels(png))
    const sizes = [...files.values()].map(({ length }) => length)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })

  it('of a photograph that is no JPEG are photographs', async () => {
    const png = await (await photograph(1, 900, 600)).png().toBuffer()
    const { files } = await copies(png, 900, 600)
    expect((files.get(900) ?? png).length).toBeLessThan(png.length / 5)
  })

  it.each<[string, () => Promise<Buffer>]>([
    ['one that is small by itself', () => flat('#246').png().toBuffer()],
    ['a drawing of lines', () => Promise.resolve(drawing(1_000, 700))],
    ['one that moves', moving],
    [
      'one that would be larger',
      async () => (await photograph(1, 400, 300)).webp({ quality: 20 }).toBuffer(),
    ],
  ])('are not made of %s', async (_, make) => {
    const bytes = await make()
    const { width, height, pageHeight = height } = await sharp(bytes).metadata()
    const { shown, files } = await copies(bytes, width, pageHeight)
    expect(shown).not.toHaveProperty('webp')
    expect(files.size).toBe(0)
  })

  it('are not made of a PNG that moves', async () => {
    const png = await (await photograph(1, 400, 300)).png().toBuffer()
    const control = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    // IHDR ends at 33: an animation says so behind it.
    const moving = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
    expect((await copies(png, 400, 300)).files.size).toBe(1)
    await expect(copies(moving, 400, 300)).resolves.toMatchObject({ files: new Map() })
  })
})

describe('the colour of a place', () => {
  it.each([
    ['#204060', '246'],
    ['#ff0000', 'f00'],
    ['#ffffff', 'fff'],
  ])('that waits for a picture of %s is %s', async (background, colour) => {
    expect((await copies(await flat(background).png().toBuffer(), 600, 400)).shown).toEqual({ colour })
  })

  it('is the mean of many', async () => {
    const half = await flat('#ffffff')
      .composite([{ input: await flat('#000000').resize(300, 400).png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toBuffer()
    expect((await copies(half, 600, 400)).shown).toEqual({ colour: '888' })
  })

  it('is none where the page is seen through the picture', async () => {
    const { shown } = await copies(await flat('#20406080', 4).png().toBuffer(), 600, 400)
    expect(shown).toEqual({})
  })
})
