import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import type { Article } from '../../../../../src/model/schema'
import { CardPictures } from '../../../../../src/publishing/build/share-images/card-pictures'
import { fontsFor } from '../../../../../src/publishing/build/share-images/fonts'
import {
  cutPicture,
  lostBy,
  makesCards,
  partOf,
} from '../../../../../src/publishing/build/share-images/picture'
import { SHAPES } from '../../../../../src/publishing/build/share-images/card-shapes'
import { setInType, type Setting } from '../../../../../src/publishing/build/share-images/type'
import { article, series } from '../../../share/samples'
import { temporaryFolder } from '../../temporary'

/** Pictures take a second each on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

const setting: Setting = {
  script: 'zh-Hant-TW',
  kicker: '津衛新青年',
  title: '李楠：職責所在 義不容辭',
  foot: '津衛青年',
  colour: '#a3352a',
}

/** The colour of one pixel, as red, green and blue. */
async function pixel(image: Buffer, left: number, top: number): Promise<number[]> {
  const bytes = await sharp(image).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  return [...bytes]
}

/** How many pixels are darker than the ink of small type would leave them. */
async function darkPixels(image: Buffer): Promise<number> {
  const bytes = await sharp(image).greyscale().raw().toBuffer()
  return bytes.filter(value => value < 60).length
}

const near = (wanted: readonly number[]) =>
  wanted.map(value => expect.closeTo(value, -1.2) as unknown as number)

describe('a card set in type', () => {
  it.each(Object.entries(SHAPES))('has exactly the size of its shape: %s', async (_, size) => {
    const { format, width, height } = await sharp(await setInType(setting, size)).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...size })
  })

  it('is small: a mini-program carries two of them for each article and script', async () => {
    const [wide, square] = [await setInType(setting, SHAPES.wide), await setInType(setting, SHAPES.square)]
    expect(wide.length).toBeLessThan(9_000)
    expect(square.length).toBeLessThan(6_500)
  })

  it('leaves out a character that the face of its script lacks', async () => {
    const card = await setInType({ ...setting, kicker: '', foot: '', title: '连载' }, SHAPES.square)
    expect(await sharp(card).metadata()).toMatchObject(SHAPES.square)
    expect(await fontsFor('连载', 'zh-Hant-TW')).toEqual([])
  })

  it('is the same to the byte every time', async () => {
    const [first, second] = [await setInType(setting, SHAPES.wide), await setInType(setting, SHAPES.wide)]
    expect(first.equals(second)).toBe(true)
  })

  it('is on paper, under the colour of its series', async () => {
    const card = await setInType(setting, SHAPES.wide)
    expect(await pixel(card, 250, 4)).toEqual(near([0xa3, 0x35, 0x2a]))
    expect(await pixel(card, 490, 200)).toEqual(near([0xf8, 0xf5, 0xef]))
  })

  it('shows its title in ink: more of it, more ink', async () => {
    const [without, short, long] = await Promise.all(
      ['　', '李楠', '李楠：職責所在 義不容辭'].map(async title =>
        darkPixels(await setInType({ ...setting, kicker: '', foot: '', title }, SHAPES.wide)),
      ),
    )
    expect(without).toBe(0)
    expect(short).toBeGreaterThan(1_000)
    expect(long).toBeGreaterThan((short ?? 0) * 2)
  })

  it('takes a title of 400 characters, emoji and what no face has', async () => {
    const title = `${'職責所在義不容辭'.repeat(50)}😀𠮷\u{10ffff}`
    const card = await setInType({ ...setting, title }, SHAPES.square)
    expect(await darkPixels(card)).toBeGreaterThan(1_000)
  })

  it('draws each script by its own forms', async () => {
    const [tw, hans] = await Promise.all(
      (['zh-Hant-TW', 'zh-Hans'] as const).map(script =>
        setInType({ ...setting, script, title: '直骨' }, SHAPES.square),
      ),
    )
    expect(hans && tw?.equals(hans)).toBe(false)
  })
})

describe('fontsFor', () => {
  it('gives small TrueType fonts', async () => {
    const fonts = await fontsFor('职责所在，“义”不容辞。', 'zh-Hans')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(font.readUInt32BE(0)).toBe(0x00010000)
      expect(font.length).toBeLessThan(20_000)
    }
  })

  it('gives none for a character that the face lacks', async () => {
    expect(await fontsFor('\u{10ffff}', 'zh-Hans')).toEqual([])
  })
})

describe('a card cut from a picture', () => {
  /** Left half red, right half blue. */
  const halves = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
      .composite([
        {
          input: { create: { width: width / 2, height, channels: 3, background: '#0000ff' } },
          left: width / 2,
          top: 0,
        },
      ])
      .png()
      .toBuffer()

  it.each(Object.entries(SHAPES))('fills its shape: %s', async (_, size) => {
    const card = await cutPicture(await halves(1200, 800), size)
    const { format, width, height } = await sharp(card).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', ...size })
    expect(await pixel(card, 2, 2)).not.toEqual(near([0xf8, 0xf5, 0xef]))
  })

  it('stands whole, on paper, where a cut would lose almost half of it', async () => {
    const card = await cutPicture(await halves(400, 1200), SHAPES.large)
    expect(await pixel(card, 2, 2)).toEqual(near([0xf8, 0xf5, 0xef]))
    expect(await pixel(card, 560, 315)).toEqual(near([0xfe, 0, 0]))
    expect(await pixel(card, 640, 315)).toEqual(near([0, 0, 0xfe]))
  })

  it.each([
    [0, [0xfe, 0, 0], [0xfe, 0, 0]],
    [50, [0xfe, 0, 0], [0, 0, 0xfe]],
    [100, [0, 0, 0xfe], [0, 0, 0xfe]],
  ])('keeps what its editor has chosen, %i hundredths from the left', async (x, left, right) => {
    // Three times as wide as it is high: by itself it would stand whole.
    const card = await cutPicture(await halves(1200, 400), SHAPES.square, { x, y: 50 })
    expect(await pixel(card, 20, 150)).toEqual(near(left))
    expect(await pixel(card, 280, 150)).toEqual(near(right))
  })

  it('keeps as much above as below, or what is chosen of it', () => {
    const picture = { width: 400, height: 1200 }
    expect(partOf(picture, SHAPES.square, { x: 50, y: 50 })).toEqual({
      left: 0,
      top: 400,
      width: 400,
      height: 400,
    })
    expect(partOf(picture, SHAPES.square, { x: 0, y: 100 })).toEqual({
      left: 0,
      top: 800,
      width: 400,
      height: 400,
    })
  })

  it('tells how much a cut loses', () => {
    expect(lostBy({ width: 500, height: 400 }, SHAPES.wide)).toBe(0)
    expect(lostBy({ width: 800, height: 400 }, SHAPES.square)).toBe(0.5)
    expect(lostBy({ width: 400, height: 800 }, SHAPES.square)).toBe(0.5)
  })

  it('is not made of an SVG, nor of a small picture', () => {
    expect(makesCards({ src: 'images/a.png', width: 400, height: 300 })).toBe(true)
    expect(makesCards({ src: 'images/a.svg', width: 4000, height: 3000 })).toBe(false)
    expect(makesCards({ src: 'images/a.png', width: 399, height: 300 })).toBe(false)
    expect(makesCards({ src: 'images/a.png', width: 400, height: 299 })).toBe(false)
  })
})

describe('CardPictures', () => {
  const inHk: Article = { ...article, variant: 'zh-Hant-HK', script: 'zh-Hant-HK' }

  it('names pictures by the script of their type', async () => {
    const pictures = new CardPictures()
    expect(await pictures.ofArticle(article)).toEqual({
      wide: 'cards/a/li-nan.zh-Hant-TW-wide.png',
      square: 'cards/a/li-nan.zh-Hant-TW-square.png',
      large: 'cards/a/li-nan.zh-Hant-TW-large.png',
    })
    expect(await pictures.ofSeries(series, 'zh-Hans')).toMatchObject({
      wide: 'cards/s/jin-wei.zh-Hans-wide.png',
    })
    expect(await pictures.ofHome({ title: '连载', motto: '慢慢读' }, 'zh-Hans')).toMatchObject({
      large: 'cards/home.zh-Hans-large.png',
    })
  })

  it('makes one where two scripts write the same, two where they do not', async () => {
    const pictures = new CardPictures()
    const tw = await pictures.ofArticle(article)
    expect(await pictures.ofArticle(inHk)).toEqual(tw)
    expect(await pictures.ofArticle({ ...inHk, title: '李楠：職責所在 義不容辭了' })).not.toEqual(tw)
    expect([...pictures.take()]).toHaveLength(6)
  })

  it('cuts a picture once for all variants', async () => {
    const file = path.join(await temporaryFolder(), 'p.png')
    const image = { src: 'images/p.png', width: 600, height: 480 }
    const bytes = await sharp({ create: { width: 600, height: 480, channels: 3, background: '#123456' } })
      .png()
      .toBuffer()
    await writeFile(file, bytes)
    const pictures = new CardPictures()
    const made = await pictures.ofArticle(article, { image, file })
    expect(made.square).toBe('cards/a/li-nan-square.jpg')
    expect(await pictures.ofArticle(inHk, { image, file })).toEqual(made)
    expect(Array.from(pictures.take(), ([name]) => name)).toEqual(Object.values(made))
    expect([...pictures.take()]).toEqual([])
  })

  it('sets an article in type whose first picture makes no card', async () => {
    const image = { src: 'images/p.svg', width: 600, height: 480 }
    const { wide } = await new CardPictures().ofArticle(article, { image, file: '/nowhere/p.svg' })
    expect(wide).toBe('cards/a/li-nan.zh-Hant-TW-wide.png')
  })
})
