/** Fonts of titles in a published library: what names them, and what leaves none behind. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishLibrary, type PublishOptions } from '../../../../../src/publishing/build/publish'
import { editionsOf, rollBack } from '../../../../../src/publishing/build/rollback'
import { segment } from '../../../../../src/publishing/script/segment'
import { temporaryFolder } from '../../temporary'

const article = (id: string, title: string, more = ''): string =>
  `---\nid: ${id}\ntitle: ${title}\nscript: zh-Hans\n${more}---\n\n## 摆渡人\n\n渡口有三盏灯。\n`
const LIBRARY = {
  'he-bu/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n',
  'he-bu/deng.md': article('deng', '渡口的灯'),
}

beforeAll(() => {
  segment('')
}, 60_000)

async function desk(files: Record<string, string> = {}) {
  const contentDir = await temporaryFolder({ ...LIBRARY, ...files })
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const keptIn = path.join(cacheDir, 'fonts')
  const options = { contentDir, outDir, cacheDir }
  return {
    ...options,
    keptIn,
    publish: (more?: Partial<PublishOptions>) => publishLibrary({ ...options, fonts: { keptIn }, ...more }),
    fonts: async () => (await readdir(path.join(outDir, 'f')).catch(() => [])).sort(),
    read: async (name: string) =>
      JSON.parse(await readFile(path.join(outDir, name), 'utf8')) as { font?: string; fontOf?: string },
  }
}

describe('the fonts of titles', { timeout: 120_000 }, () => {
  it('are named by articles and series, lie there with their licence, and nothing else does', async () => {
    const { publish, fonts, read } = await desk()
    await publish()
    const names = new Set<string>()
    for (const variant of ['original', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'])
      for (const document of ['a/deng', 's/he-bu']) {
        const { font = '', fontOf } = await read(`${document}.${variant}.json`)
        expect(fontOf).toBeUndefined()
        names.add(`t.${font.slice(1)}.woff`)
      }
    // Simplified, Taiwan's and Hong Kong's of each.
    expect(names.size).toBe(6)
    expect(await fonts()).toEqual(['OFL.txt', ...[...names].sort()])
  })

  it('stay where nothing changes, go with an article that is taken back, and come back with its edition', async () => {
    const { contentDir, outDir, cacheDir, publish, fonts } = await desk({
      'he-bu/qiao.md': article('qiao', '一座桥'),
    })
    await publish()
    const before = await fonts()
    expect(await publish()).toMatchObject({ written: 0, removed: 0 })
    await rm(path.join(contentDir, 'he-bu/qiao.md'))
    await publish()
    const alone = await desk()
    await alone.publish()
    expect(await fonts()).toEqual(await alone.fonts())
    const editions = await editionsOf({ outDir, cacheDir })
    await rollBack({ outDir, cacheDir }, editions.at(-1)?.name ?? '')
    expect(await fonts()).toEqual(before)
  })

  it('tell nothing of a title that is held back', async () => {
    const held = await desk({
      'he-bu/qiao.md': article('qiao', '一座桥', 'publish_at: 2099-01-01T08:00+08:00\n'),
      'he-bu/shan.md': article('shan', '山中客', 'draft: true\n'),
    })
    await held.publish()
    const alone = await desk()
    await alone.publish()
    expect(await held.fonts()).toEqual(await alone.fonts())
    expect(await readdir(held.keptIn)).toEqual(await readdir(alone.keptIn))
  })

  it('are not made where the owner says so, and go where there were some', async () => {
    const { contentDir, publish, fonts, read } = await desk()
    await publish()
    await writeFile(path.join(contentDir, 'site.yaml'), 'title_font: false\n')
    await publish()
    expect(await fonts()).toEqual([])
    expect(await read('a/deng.original.json')).not.toHaveProperty('font')
    expect(await read('s/he-bu.original.json')).not.toHaveProperty('font')
  })

  it('are not made for apps of earlier formats', async () => {
    const { publish, fonts, read } = await desk()
    await publish({ format: 3 })
    expect(await fonts()).toEqual([])
    expect(await read('a/deng.original.json')).not.toHaveProperty('font')
  })
})
