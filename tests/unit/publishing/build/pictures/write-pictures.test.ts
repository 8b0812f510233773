/** Copies of pictures in a library: made once, and that they come and go with their article. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../../src/model/schema'
import { compileLibrary } from '../../../../../src/publishing/build/compile'
import { planPublish } from '../../../../../src/publishing/build/plan'
import { publishLibrary } from '../../../../../src/publishing/build/publish'
import { editionsOf, rollBack } from '../../../../../src/publishing/build/rollback'
import { verify } from '../../../../../src/publishing/targets/verify'
import { photograph } from '../../../../photograph'
import { temporaryFolder } from '../../temporary'
import { bytesBelow } from '../served'

const article = (id: string, ...fields: string[]): string =>
  `---\nid: ${id}\ntitle: ${id}\nscript: zh-Hans\n${fields.map(field => `${field}\n`).join('')}---\n\n路。\n\n![路](images/${id}.jpg)\n`

/** A column of two articles with a photograph each. */
async function desk() {
  const contentDir = await temporaryFolder({
    'lu/series.yaml': 'title: 路\nscript: zh-Hans\ntags: []\n',
    'lu/yi.md': article('yi'),
    'lu/er.md': article('er'),
    'lu/images/yi.jpg': await (await photograph(1, 900, 600)).jpeg().toBuffer(),
    'lu/images/er.jpg': await (await photograph(2, 900, 600)).jpeg().toBuffer(),
  })
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const options = { contentDir, outDir, cacheDir }
  const images = async (): Promise<string[]> => (await readdir(path.join(outDir, 'images/lu'))).sort()
  return {
    ...options,
    options,
    publish: () => publishLibrary(options),
    images,
    article: async (id: string): Promise<Article> =>
      JSON.parse(await readFile(path.join(outDir, `a/${id}.zh-Hant-TW.json`), 'utf8')) as Article,
  }
}

describe('a library with photographs', { timeout: 60_000 }, () => {
  it('has their copies beside them, and tells of them in each article; a mini-program has none', async () => {
    const { contentDir, publish, images, article: read } = await desk()
    await publish()
    const [one, narrow, wide, ...others] = await images()
    expect(one).toMatch(/^er\.[0-9a-f]{8}\.jpg$/)
    expect([narrow, wide]).toEqual([`${one}.480.webp`, `${one}.900.webp`])
    expect(others).toHaveLength(3)
    const { cover, blocks } = await read('er')
    expect(blocks[1]).toMatchObject({ image: { src: `images/lu/${one}`, width: 900, webp: [480, 900] } })
    expect(blocks[1]).toHaveProperty('image.colour')
    expect(cover).toEqual({ src: `images/lu/${one}`, width: 900, height: 600 })
    const weappDir = await temporaryFolder()
    await compileLibrary({ contentDir, weappDir })
    expect(await readdir(path.join(weappDir, 'images/lu'))).toHaveLength(2)
  })

  it('makes each copy once: nothing is written again, and what was kept serves another folder', async () => {
    const { options, cacheDir, publish, outDir, images } = await desk()
    await publish()
    const first = await bytesBelow(outDir)
    expect(await publish()).toMatchObject({ written: 0, removed: 0 })
    expect(await planPublish(options)).toMatchObject({ fresh: [], changed: [], touched: [] })
    // A mark in what was kept shows where the bytes come from.
    const kept = path.join(cacheDir, 'pictures')
    const marked = async (file: string): Promise<Buffer> => Buffer.alloc((await readFile(file)).length, 7)
    for (const name of await readdir(kept))
      await writeFile(path.join(kept, name), await marked(path.join(kept, name)))
    const elsewhere = await temporaryFolder()
    await publishLibrary({ ...options, outDir: elsewhere })
    for (const name of (await images()).filter(one => one.endsWith('.webp')))
      expect(await readFile(path.join(elsewhere, 'images/lu', name))).toEqual(
        await marked(path.join(outDir, 'images/lu', name)),
      )
    expect(await publish()).toMatchObject({ written: 0 })
    expect(await bytesBelow(outDir)).toEqual(first)
  })

  it('names what has another picture as changed, and as nothing else what a run to come would', async () => {
    const { options, contentDir, publish, images } = await desk()
    await publish()
    const before = await images()
    const other = await (await photograph(3, 500, 400)).jpeg().toBuffer()
    await writeFile(path.join(contentDir, 'lu/images/er.jpg'), other)
    expect(await planPublish(options)).toMatchObject({ fresh: [], changed: ['er'] })
    expect(await images()).toEqual(before)
    await publish()
    const after = await images()
    expect(after.filter(name => name.startsWith('yi'))).toEqual(before.filter(name => name.startsWith('yi')))
    expect(after.filter(name => name.startsWith('er'))).toEqual([
      expect.stringMatching(/^er\.[0-9a-f]{8}\.jpg$/),
      expect.stringMatching(/^er\.[0-9a-f]{8}\.jpg\.500\.webp$/),
    ])
  })

  it('loses them with an article that is taken back; the edition before has them again, and all is whole', async () => {
    const { options, contentDir, outDir, publish, images } = await desk()
    await publish()
    const first = await bytesBelow(outDir)
    await rm(path.join(contentDir, 'lu/er.md'))
    await publish()
    expect((await images()).filter(name => name.startsWith('er'))).toEqual([])
    const [, earlier] = await editionsOf(options)
    await rollBack(options, earlier?.name ?? '')
    expect(await bytesBelow(outDir)).toEqual(first)
    const published = {
      get: (name: string) => readFile(path.join(outDir, name)).catch(() => undefined),
      nameOf: (name: string) => name,
    }
    expect(await verify(published)).toMatchObject({ missing: [], changed: [] })
    const [copy = ''] = (await images()).filter(name => name.endsWith('.webp'))
    await writeFile(path.join(outDir, 'images/lu', copy), 'half')
    expect(await verify(published)).toMatchObject({ changed: [`images/lu/${copy}`] })
  })
})
