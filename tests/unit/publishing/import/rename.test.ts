/** Ids that change: what was published stays reachable, and no id is ever given twice. */
import { mkdir, readFile, rename as moveFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { PublishingError } from '../../../../src/publishing/errors'
import { Catalogue } from '../../../../src/publishing/import/catalogue'
import { moveArticle } from '../../../../src/publishing/import/move'
import { newArticle } from '../../../../src/publishing/import/new-article'
import { rename } from '../../../../src/publishing/import/rename'
import { publishLibrary, type PublishOptions } from '../../../../src/publishing/build/publish'
import { findingsOf, reviewLibrary } from '../../../../src/publishing/review/review'
import { segment } from '../../../../src/publishing/script/segment'
import { fingerprint, parseArticle, writeArticle } from '../../../../src/publishing/source/article-file'
import { bytesBelow } from '../build/served'
import { temporaryFolder } from '../temporary'

const article = (id: string, title: string, body: string, ...fields: string[]): string =>
  `---\n${[`id: ${id}`, `title: ${title}`, 'script: zh-Hans', ...fields].join('\n')}\n---\n\n${body}\n`
const SERIES = 'title: 路\nscript: zh-Hans\ntags: [路]\n'
const LIBRARY = {
  'lu/series.yaml': SERIES,
  'lu/yi.md': article('yi', '第一里', '第一里路。', 'date: 2026-01-01'),
  'lu/er.md': article('er', '第二里', '第二里路。', 'date: 2026-02-01'),
  'shan/series.yaml': 'title: 山\nscript: zh-Hans\ntags: [山]\n',
}

beforeAll(() => {
  segment('')
}, 60_000)

async function desk(files: Record<string, string | Uint8Array> = LIBRARY) {
  const contentDir = await temporaryFolder(files)
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const site = 'https://site.example'
  return {
    contentDir,
    outDir,
    read: (name: string) => readFile(path.join(contentDir, name), 'utf8'),
    write: (name: string, text: string) => writeFile(path.join(contentDir, name), text),
    publish: (more?: Partial<PublishOptions>) =>
      publishLibrary({ contentDir, outDir, cacheDir, site, ...more }),
    withdrawn: async () =>
      JSON.parse(await readFile(path.join(outDir, 'withdrawn.json'), 'utf8')) as {
        ids: string[]
        moved?: { articles: [string, string][]; series: [string, string][] }
      },
  }
}

describe('npm run rename', { timeout: 60_000 }, () => {
  it('gives an article another id; readers are told where it is, and nothing is withdrawn', async () => {
    const { contentDir, read, publish, withdrawn } = await desk()
    await publish()
    expect(await rename(contentDir, 'er', 'di-er-li')).toBe(path.join(contentDir, 'lu/di-er-li.md'))
    expect(await read('lu/di-er-li.md')).toMatch(/^---\nid: di-er-li\n[^]*former_ids: \[er\]\n/m)
    expect(await publish()).toMatchObject({ articles: 2, withdrawn: [] })
    expect(await withdrawn()).toMatchObject({
      ids: [],
      moved: { articles: [['er', 'di-er-li']], series: [] },
    })
    // Once more: both names lead to the last.
    await rename(contentDir, 'di-er-li', 'li-er')
    await publish()
    expect((await withdrawn()).moved?.articles).toEqual([
      ['di-er-li', 'li-er'],
      ['er', 'li-er'],
    ])
    // And back.
    await rename(contentDir, 'li-er', 'er')
    expect(await publish()).toMatchObject({ withdrawn: [] })
    expect((await withdrawn()).moved?.articles).toEqual([
      ['di-er-li', 'er'],
      ['li-er', 'er'],
    ])
  })

  it('takes the origin along, and is no change of an editor’s', async () => {
    const source = parseArticle(article('yi', '第一里', '第一里路。', 'origin: yi.origin.txt'), 'yi.md')
    const imported = writeArticle({ ...source, imported: fingerprint(source) })
    const { contentDir, read } = await desk({ ...LIBRARY, 'lu/yi.md': imported, 'lu/yi.origin.txt': '原稿' })
    await rename(contentDir, 'yi', 'di-yi-li')
    const after = parseArticle(await read('lu/di-yi-li.md'), 'di-yi-li.md')
    expect(after).toMatchObject({ origin: 'di-yi-li.origin.txt', imported: fingerprint(after) })
    expect(await read('lu/di-yi-li.origin.txt')).toBe('原稿')
    expect(Object.keys(await bytesBelow(contentDir)).filter(name => name.includes('/yi.'))).toEqual([])
  })

  it('gives a series another id; its articles stay where they are, and its feeds under the former name too', async () => {
    const { contentDir, outDir, read, publish, withdrawn } = await desk()
    await publish()
    await rename(contentDir, 'lu', 'shi-li-lu')
    expect(await read('shi-li-lu/series.yaml')).toContain('former_ids: [lu]')
    expect(await publish()).toMatchObject({ articles: 2, withdrawn: [] })
    expect((await withdrawn()).moved).toEqual({ articles: [], series: [['lu', 'shi-li-lu']] })
    const feed = (id: string) => readFile(path.join(outDir, `feeds/${id}.original.rss.xml`), 'utf8')
    expect(await feed('lu')).toBe(await feed('shi-li-lu'))
    expect(await feed('lu')).toContain('/a/er/')
  })

  it.each([
    ['er', 'yi', /The id "yi" is that of lu\/yi\.md, or was\. Choose another/],
    ['er', 'di-san', /The id "di-san" is that of lu\/yi\.md, or was/],
    ['lu', 'shan', /The id "shan" is that of .*shan, or was/],
    ['wu', 'liu', /There is neither an article nor a series "wu"/],
    ['er', '第二', /This cannot be the id/],
    ['shan', 'gao-shan', /There are an article and a series "shan"\. Say which: lu\/shan, or shan\//],
  ])('%s does not become %s', async (from, to, why) => {
    const { contentDir } = await desk({
      ...LIBRARY,
      'lu/yi.md': article('yi', '第一里', '第一里路。', 'former_ids: [di-san]'),
      'lu/shan.md': article('shan', '山', '一座山。'),
    })
    const before = await bytesBelow(contentDir)
    await expect(rename(contentDir, from, to)).rejects.toThrow(why)
    expect(await bytesBelow(contentDir)).toEqual(before)
    await rename(contentDir, 'lu/shan', 'gao-shan')
    await rename(contentDir, 'shan/', 'qun-shan')
  })
})

describe('former ids', { timeout: 60_000 }, () => {
  /** What publish refuses, which is what review names. */
  async function refused(files: Record<string, string>): Promise<string[]> {
    const { contentDir, publish } = await desk({ ...LIBRARY, ...files })
    const error = await publish().catch((failure: unknown) => failure)
    const said = error instanceof PublishingError ? error.problems : []
    const short = (text: string): string => text.replaceAll(`${contentDir}/`, '')
    const lines = said.map(({ file, line, message }) => short(`${file}:${line}: ${message}`))
    const review = await reviewLibrary({ contentDir }).then(findingsOf, (failure: unknown) =>
      failure instanceof PublishingError
        ? failure.problems.map(problem => ({ ...problem, severity: 'error' }))
        : [],
    )
    expect(
      review
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, message }) => short(`${file}:${line}: ${message}`)),
    ).toEqual(lines)
    return lines
  }

  it.each<[string, Record<string, string>, string]>([
    [
      'another article has it',
      { 'lu/san.md': article('san', '三', '三里。', 'former_ids: [er]') },
      'lu/san.md:5: "er" is a former id of lu/san.md, and the id of lu/er.md too',
    ],
    [
      'another article had it, of another series',
      {
        'lu/san.md': article('san', '三', '三里。', 'former_ids: [lao-san]'),
        'shan/si.md': article('si', '四', '四里。', 'former_ids:', '  - lao-si', '  - lao-san'),
      },
      'shan/si.md:7: "lao-san" is a former id of shan/si.md, and one of lu/san.md too',
    ],
    [
      'an article that is held back has it',
      {
        'lu/san.md': article('san', '三', '三里。', 'former_ids: [si]'),
        'lu/si.md': article('si', '四', '四里。', 'publish_at: 2099-01-01T00:00Z'),
      },
      'lu/san.md:5: "si" is a former id of lu/san.md, and the id of lu/si.md too',
    ],
    [
      'it is its own',
      { 'lu/san.md': article('san', '三', '三里。', 'former_ids: [san]') },
      'lu/san.md:5: "san" stands among the former ids of lu/san.md, which has it now',
    ],
    [
      'a series has it',
      { 'shui/series.yaml': `${SERIES}former_ids: [shan]\n` },
      'shui/series.yaml:4: "shan" is a former id of shui/series.yaml, and the id of shan/series.yaml too',
    ],
  ])('are given once: %s', async (_, files, said) => {
    expect(await refused(files)).toEqual([said])
  })

  it('are taken for npm run new and for an import', async () => {
    const { contentDir } = await desk({
      ...LIBRARY,
      'lu/er.md': article('er', '二', '文。', 'former_ids: [di-er]'),
    })
    const wish = { contentDir, series: 'lu', date: '2026-01-01' }
    await expect(newArticle({ ...wish, id: 'di-er' })).rejects.toThrow('The id "di-er" is taken')
    expect(await newArticle({ ...wish, title: '第二' })).toBe(path.join(contentDir, 'lu/di-er-2.md'))
    expect((await Catalogue.load(contentDir)).withId('di-er')).toEqual({ series: 'lu', id: 'er' })
  })

  it('of an article that is taken back are said to be taken back, and come again with it', async () => {
    const { contentDir, read, write, publish, withdrawn } = await desk()
    await rename(contentDir, 'er', 'li-er')
    await publish()
    const source = await read('lu/li-er.md')
    await write('lu/li-er.md', source.replace('id: li-er', 'id: li-er\ndraft: true'))
    expect(await publish()).toMatchObject({ withdrawn: ['er', 'li-er'] })
    expect((await withdrawn()).moved).toBeUndefined()
    await write('lu/li-er.md', source)
    expect(await publish()).toMatchObject({ withdrawn: [] })
    expect((await withdrawn()).moved?.articles).toEqual([['er', 'li-er']])
  })

  it('of what is held back are in nothing that readers get; an article is not taken back by a new name', async () => {
    const { contentDir, outDir, write, publish } = await desk()
    await write(
      'lu/san.md',
      article('san', '三', '三里。', 'former_ids: [jiu-san]', 'publish_at: 2099-01-01T00:00Z'),
    )
    await publish()
    expect(JSON.stringify(await bytesBelow(outDir))).not.toContain('jiu-san')
    await rename(contentDir, 'er', 'li-er')
    await write(
      'lu/li-er.md',
      article('li-er', '二', '文。', 'former_ids: [er]', 'publish_at: 2099-01-01T00:00Z'),
    )
    await expect(publish()).rejects.toThrow(
      /li-er\.md: It is published already, and publish_at would take it back/,
    )
  })

  it('are in a build, and not in what apps of the first formats are given', async () => {
    const { contentDir, publish, withdrawn } = await desk()
    await rename(contentDir, 'er', 'li-er')
    await publish({ format: 2 })
    expect((await withdrawn()).moved).toBeUndefined()
    const built = await temporaryFolder()
    await compileLibrary({ contentDir, outDir: built })
    expect(await readFile(path.join(built, 'withdrawn.json'), 'utf8')).toContain('["er","li-er"]')
  })
})

describe('npm run move', { timeout: 60_000 }, () => {
  const png = (background: string) =>
    sharp({ create: { width: 4, height: 4, channels: 3, background } })
      .png()
      .toBuffer()

  it('takes pictures along: those of its own, a copy of a shared one, and a new name where one is taken', async () => {
    const [own, shared, other, taken] = await Promise.all(['red', 'green', 'blue', 'white'].map(png))
    const { contentDir, read, publish } = await desk({
      ...LIBRARY,
      'lu/yi.md': article(
        'yi',
        '第一里',
        '![a](images/own.png)\n\n![b](images/shared.png)\n\n![c](images/taken.png)',
      ),
      'lu/er.md': article('er', '第二里', '![b](images/shared.png)'),
      'lu/yi.origin.txt': '原稿',
      'lu/images/own.png': own ?? '',
      'lu/images/shared.png': shared ?? '',
      'lu/images/taken.png': other ?? '',
      'shan/images/taken.png': taken ?? '',
    })
    await publish()
    expect(await moveArticle(contentDir, 'yi', 'shan')).toEqual({
      file: path.join(contentDir, 'shan/yi.md'),
      pictures: ['images/own.png', 'images/shared.png', 'images/yi-taken.png'],
    })
    expect(Object.keys(await bytesBelow(contentDir)).sort()).toEqual(
      ['lu/er.md', 'lu/images/shared.png', 'lu/series.yaml', 'shan/images/own.png', 'shan/images/shared.png']
        .concat(['shan/images/taken.png', 'shan/images/yi-taken.png', 'shan/series.yaml', 'shan/yi.md'])
        .concat(['shan/yi.origin.txt'])
        .sort(),
    )
    expect(await readFile(path.join(contentDir, 'shan/images/yi-taken.png'))).toEqual(other)
    expect(await read('shan/yi.md')).toContain('![c](images/yi-taken.png)')
    expect(await publish()).toMatchObject({ articles: 2, withdrawn: [] })
  })

  it('moves nothing where a picture is missing, and a source that was moved by hand is told where its picture lies', async () => {
    const { contentDir, publish } = await desk({
      ...LIBRARY,
      'lu/yi.md': article('yi', '第一里', '![a](images/own.png)'),
    })
    const before = await bytesBelow(contentDir)
    await expect(moveArticle(contentDir, 'yi', 'shan')).rejects.toThrow(
      'There is no such picture: images/own.png',
    )
    await expect(moveArticle(contentDir, 'yi', 'hai')).rejects.toThrow('There is no series "hai"')
    expect(await bytesBelow(contentDir)).toEqual(before)
    await mkdir(path.join(contentDir, 'lu/images'))
    await writeFile(path.join(contentDir, 'lu/images/own.png'), await png('red'))
    await moveFile(path.join(contentDir, 'lu/yi.md'), path.join(contentDir, 'shan/yi.md'))
    await expect(publish()).rejects.toThrow(
      /shan\/yi\.md:7: There is no such picture: images\/own\.png\. It lies in .*lu\/images: .*npm run move -- <id> <series>/,
    )
  })
})
