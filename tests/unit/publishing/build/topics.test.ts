/** Authors, tags and corrections are lists of articles, in every script: documents as those of a series. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { topicId } from '../../../../src/publishing/build/topics/topic'
import { segment } from '../../../../src/publishing/script/segment'
import type { Article, LibraryIndex, Series, Variant } from '../../../../src/model/schema'
import { temporaryFolder } from '../temporary'

const article = (id: string, script: string, title: string, ...fields: string[]): string =>
  `---\n${[`id: ${id}`, `title: ${title}`, `script: ${script}`, ...fields].join('\n')}\n---\n\n渡口有三盏灯。\n`
const LIBRARY = {
  'he-bu/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n',
  'he-bu/deng.md': article(
    'deng',
    'zh-Hans',
    '渡口的灯',
    'date: 2026-01-01',
    'tag: 河埠头',
    'tags: [夜航, 老物件]',
    'credits: [{role: 撰文, names: [乔望渡, 沈 砚]}, {role: 编辑, names: [林小满]}]',
    'corrections: [{date: 2026-01-03, what: 渡口有四盏灯。}, {date: 2026-02-01, what: 灯在东岸}]',
  ),
  'shu-pi/series.yaml': 'title: 書皮\nscript: zh-Hant-TW\ntags: []\n',
  'shu-pi/feng.md': article(
    'feng',
    'zh-Hant-TW',
    '書皮的風',
    'date: 2026-03-01',
    'tags: [老物件]',
    'credits: [{role: 記者, names: [喬望渡]}]',
  ),
  'shu-pi/mo.md': article('mo', 'zh-Hant-TW', '書皮的墨', 'credits: [{role: 編輯, names: [沈硯]}]'),
}
const QIAO = topicId({ kind: 'author', name: '乔望渡' })
const SHEN = topicId({ kind: 'author', name: '沈砚' })
const OLD_THINGS = topicId({ kind: 'tag', name: '老物件' })

beforeAll(() => {
  segment('')
}, 60_000)

async function desk() {
  const contentDir = await temporaryFolder(LIBRARY)
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const json = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(path.join(outDir, name), 'utf8')) as T
  return {
    contentDir,
    publish: (format?: 1 | 2 | 3) =>
      publishLibrary({ contentDir, outDir, cacheDir, site: 'https://site.example', format }),
    list: (id: string, variant: Variant) => json<Series>(`s/${id}.${variant}.json`),
    article: (id: string, variant: Variant) => json<Article>(`a/${id}.${variant}.json`),
    index: () => json<LibraryIndex>('index.original.json'),
    has: (name: string) => existsSync(path.join(outDir, name)),
    text: (name: string) => readFile(path.join(outDir, name), 'utf8'),
  }
}

describe('what articles have in common', { timeout: 120_000 }, () => {
  it('is a list of its own, in every script, whichever the names are written in', async () => {
    const { publish, list, article } = await desk()
    await publish()
    expect(QIAO).toMatch(/^by-[0-9a-f]{12}$/)
    expect(topicId({ kind: 'author', name: '喬　望渡' })).toBe(QIAO)
    // As the newest article names them.
    expect(await list(QIAO, 'original')).toMatchObject({
      kind: 'author',
      title: '喬望渡',
      script: 'zh-Hant-TW',
      count: 2,
      held: 2,
      tags: ['書皮', '河埠头'],
      instalments: [
        { id: 'feng', tag: '書皮', title: '書皮的風', script: 'zh-Hant-TW' },
        { id: 'deng', tag: '河埠头', title: '渡口的灯', script: 'zh-Hans' },
      ],
    })
    expect(await list(QIAO, 'zh-Hans')).toMatchObject({
      title: '乔望渡',
      description: '署名撰文的文章',
      tags: ['书皮', '河埠头'],
      instalments: [{ title: '书皮的风' }, { title: '渡口的灯' }],
    })
    expect(await list(OLD_THINGS, 'zh-Hant-TW')).toMatchObject({
      kind: 'tag',
      title: '老物件',
      description: '帶有這個標籤的文章',
      instalments: [{ id: 'feng' }, { id: 'deng', title: '渡口的燈', tag: '河埠頭' }],
    })
    expect((await article('deng', 'zh-Hant-TW')).topics).toEqual([
      { id: QIAO, title: '喬望渡' },
      { id: SHEN, title: '沈 硯' },
      { id: topicId({ kind: 'tag', name: '夜航' }), title: '夜航' },
      { id: OLD_THINGS, title: '老物件' },
    ])
    // An editor has not written it.
    expect(await list(SHEN, 'original')).toMatchObject({ held: 1, instalments: [{ id: 'deng' }] })
    expect((await article('mo', 'original')).topics).toEqual([])
  })

  it('are corrections too: the latest first, with what was corrected', async () => {
    const { publish, list } = await desk()
    await publish()
    expect(await list('corrections', 'zh-Hant-HK')).toMatchObject({
      kind: 'corrections',
      title: '更正',
      instalments: [{ id: 'deng', title: '渡口的燈', date: '2026-02-01', summary: '燈在東岸；渡口有四盞燈' }],
    })
  })

  it('follows its articles, and goes with the last of them; nothing else is made anew', async () => {
    const { contentDir, publish, list, has } = await desk()
    await publish()
    await rm(path.join(contentDir, 'he-bu/deng.md'))
    await publish()
    expect((await list(QIAO, 'original')).instalments.map(({ id }) => id)).toEqual(['feng'])
    expect(has(`s/${SHEN}.original.json`)).toBe(false)
    expect(has('s/corrections.original.json')).toBe(false)
    await writeFile(
      path.join(contentDir, 'shu-pi/series.yaml'),
      'title: 書衣\nscript: zh-Hant-TW\ntags: []\n',
    )
    await publish()
    expect((await list(QIAO, 'zh-Hans')).instalments).toMatchObject([{ id: 'feng', tag: '书衣' }])
    expect(await publish()).toMatchObject({ written: 0, compiled: 0 })
  })

  it('is in the sitemap, and in no index; apps of earlier formats get none', async () => {
    const { publish, index, text, has, article } = await desk()
    await publish()
    expect((await index()).series.map(({ id }) => id).sort()).toEqual(['he-bu', 'shu-pi'])
    const sitemap = await text('sitemap.xml')
    expect(sitemap).toContain(`<loc>https://site.example/hant-tw/s/${QIAO}/</loc>`)
    expect(sitemap).toContain('<loc>https://site.example/corrections/</loc>')
    await publish(3)
    expect(has(`s/${QIAO}.original.json`)).toBe(false)
    expect(await article('deng', 'original')).not.toHaveProperty('topics')
  })

  it('takes its name from no folder of the owner’s', async () => {
    const { contentDir, publish } = await desk()
    const folder = path.join(contentDir, 'corrections')
    await mkdir(folder)
    await writeFile(path.join(folder, 'series.yaml'), 'title: 订正\nscript: zh-Hans\ntags: []\n')
    await expect(publish()).rejects.toThrow(/corrections: The name of this folder is kept for a list/)
  })
})
