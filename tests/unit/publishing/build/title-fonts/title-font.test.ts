import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Font } from 'fonteditor-core'
import { expect, it, vi } from 'vitest'
import { subsetFont } from '../../../../../src/publishing/build/share-images/fonts'
import { MOST_BYTES, titleFont } from '../../../../../src/publishing/build/title-fonts/title-font'
import { temporaryFolder } from '../../temporary'

/** Fonts take a second each on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

/** The characters that a font maps, in their order. */
async function charactersIn(woff: Uint8Array): Promise<string> {
  const ttf = await subsetFont(Buffer.from(woff), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
  const { cmap } = Font.create(ttf, { type: 'ttf' }).get()
  return String.fromCodePoint(
    ...Object.keys(cmap)
      .map(Number)
      .sort((a, b) => a - b),
  )
}

/** So many Chinese characters, from one on. */
const hanzi = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(from + at)).join('')

it('holds the characters of all texts, each once, and no other', async () => {
  const font = await titleFont(['【夜班】灯，2026 年', '灯下A'], 'zh-Hans', {})
  expect(font?.texts).toBe(2)
  expect(await charactersIn(font?.bytes ?? Buffer.alloc(0))).toBe(' 026A【】下夜年灯班，')
  expect(font?.name).toBe(`f/t.${font?.font.slice(1)}.woff`)
  expect(font?.font).toMatch(/^t[0-9a-f]{12}$/)
})

it('holds what two slices of the face have, once', async () => {
  const font = await titleFont(['a<b>c(d)e[f]{g}', '<img src=x onerror=alert(1)>'], 'zh-Hans', {})
  expect(await charactersIn(font?.bytes ?? Buffer.alloc(0))).toBe(' ()1<=>[]abcdefgilmnorstx{}')
})

it('is one file for the same characters, in whatever order', async () => {
  const [one, other] = await Promise.all(
    ['渡口的灯', '灯的口渡灯'].map(text => titleFont([text], 'zh-Hans', {})),
  )
  expect(one?.font).toBe(other?.font)
})

it('has the forms of its script: Hong Kong and Taiwan write 說 and 為 otherwise', async () => {
  const fonts = await Promise.all(
    (['zh-Hant-TW', 'zh-Hant-HK'] as const).map(script => titleFont(['說為'], script, {})),
  )
  expect(fonts.map(font => font?.texts)).toEqual([1, 1])
  expect(fonts[0]?.font).not.toBe(fonts[1]?.font)
})

it('leaves out headings that have no room, and is none where the title has none', async () => {
  const [few, many] = [hanzi(0x9a6c, 20), hanzi(0x9ea0, 200)]
  const font = await titleFont([few, many], 'zh-Hant-TW', {})
  expect(font?.texts).toBe(1)
  expect(font?.bytes.length).toBeLessThan(6_000)
  expect(await titleFont([many], 'zh-Hant-TW', {})).toBeUndefined()
  expect(await titleFont([hanzi(0x4e00, 400)], 'zh-Hans', {})).toBeUndefined()
  expect(MOST_BYTES).toBe(30_000)
})

it('is none for a title without a character of the face', async () => {
  expect(await titleFont(['🏮'], 'zh-Hans', {})).toBeUndefined()
})

it('is kept from run to run', async () => {
  const keptIn = await temporaryFolder()
  await titleFont(['渡口的灯'], 'zh-Hans', { keptIn })
  const [kept = ''] = await readdir(keptIn)
  await writeFile(path.join(keptIn, kept), 'as it was kept')
  const font = await titleFont(['灯口的渡'], 'zh-Hans', { keptIn })
  expect(Buffer.from(font?.bytes ?? []).toString()).toBe('as it was kept')
})
