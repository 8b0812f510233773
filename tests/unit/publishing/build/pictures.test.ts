/** What is published of a picture: what it is, under the ending of that, and nothing that a camera has added. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { temporaryFolder } from '../temporary'

/** A photograph with what telephones write into one. */
const photograph = (orientation: number): Sharp =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } })
    .composite([
      { input: { create: { width: 10, height: 30, channels: 3, background: '#ffffff' } }, left: 0, top: 0 },
    ])
    .withExif({
      IFD0: {
        Make: 'Telephone',
        Model: 'Model 7',
        Copyright: 'secret owner',
        Orientation: String(orientation),
      },
      IFD3: { GPSLatitude: '39/1 7/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation })

/** The name and the bytes that a library with this one picture has for it. */
async function published(name: string, bytes: Buffer | string): Promise<{ name: string; bytes: Buffer }> {
  const contentDir = await temporaryFolder({
    'shan/series.yaml': 'title: 山裡\nscript: zh-Hant-TW\ntags: []\n',
    [`shan/images/${name}`]: bytes,
    'shan/cha.md': `---\nid: cha\ntitle: 茶\nscript: zh-Hant-TW\n---\n\n![x](images/${name})\n`,
  })
  const outDir = await temporaryFolder()
  await compileLibrary({ contentDir, outDir })
  const [file = ''] = await readdir(path.join(outDir, 'images/shan'))
  return { name: file, bytes: await readFile(path.join(outDir, 'images/shan', file)) }
}

describe('a photograph', () => {
  it.each([
    ['jpeg', 1],
    ['jpeg', 6],
    ['png', 1],
    ['png', 6],
    ['webp', 1],
    ['webp', 6],
    ['avif', 1],
  ] as const)(
    '%s, turned by %i, is published without what the camera has added',
    async (format, orientation) => {
      const original = await photograph(orientation).toFormat(format).toBuffer()
      expect(original.includes('secret owner')).toBe(true)
      const { bytes } = await published(`a.${format}`, original)
      for (const word of ['secret owner', 'Telephone', 'Model 7', 'GPS'])
        expect(bytes.includes(word)).toBe(false)
      const [before, after] = [await sharp(original).metadata(), await sharp(bytes).metadata()]
      expect(after.autoOrient).toEqual(before.autoOrient)
      expect(after.orientation ?? 1).toBe(orientation)
      const pixels = (picture: Buffer): Promise<Buffer> => sharp(picture).autoOrient().raw().toBuffer()
      if (format !== 'avif') expect(await pixels(bytes)).toEqual(await pixels(original))
    },
  )

  it('ends where the picture ends: films and smaller copies behind it stay behind', async () => {
    const picture = await photograph(1).jpeg().toBuffer()
    const { bytes } = await published('a.jpg', Buffer.concat([picture, Buffer.from('ftypmp42 secret film')]))
    expect(bytes.includes('secret film')).toBe(false)
  })
})

describe('a picture that is named as something else', () => {
  it.each([
    ['page.html', 'png', /^page\.[0-9a-f]{8}\.png$/],
    ['app.js', 'jpeg', /^app\.[0-9a-f]{8}\.jpg$/],
    ['deng.png', 'webp', /^deng\.[0-9a-f]{8}\.webp$/],
    ['deng.jpeg', 'jpeg', /^deng\.[0-9a-f]{8}\.jpeg$/],
  ] as const)('%s, which is %s, is published as what it is', async (name, format, expected) => {
    const file = await published(name, await photograph(1).toFormat(format).toBuffer())
    expect(file.name).toMatch(expected)
  })

  it('is a drawing, where a page holds one', async () => {
    const { name } = await published(
      'a.html',
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    )
    expect(name).toMatch(/^a\.[0-9a-f]{8}\.svg$/)
  })

  it.each([
    '<script>steal()</script>',
    '<rect width="1" height="1" onclick="steal()"/>',
    '<a href="javascript:steal()"><rect width="1" height="1"/></a>',
    '<foreignObject><p>x</p></foreignObject>',
  ])('is refused where it is a drawing with %s', async inside => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">${inside}</svg>`
    await expect(published('a.svg', drawing)).rejects.toThrow(
      'The drawing holds scripts or links: images/a.svg',
    )
  })

  it('is refused where browsers do not show it', async () => {
    const tiff = await photograph(1).tiff().toBuffer()
    await expect(published('a.tif', tiff)).rejects.toThrow('Browsers do not show pictures of this kind')
  })
})
