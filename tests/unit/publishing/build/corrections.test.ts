/** What was wrong in what readers have had is told to them: at the article, in feeds, to search engines, at the desk. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { lastTarget } from '../../../../src/publishing/incremental/last-target'
import { findingsOf, reviewLibrary } from '../../../../src/publishing/review/review'
import { segment } from '../../../../src/publishing/script/segment'
import type { Article } from '../../../../src/model/schema'
import { temporaryFolder } from '../temporary'

const article = (body: string, ...fields: string[]): string =>
  `---\n${['id: deng', 'title: 渡口的灯', 'date: 2026-01-01', 'script: zh-Hans', ...fields].join('\n')}\n---\n\n${body}\n`
const LIBRARY = {
  'he-bu/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n',
  'he-bu/deng.md': article('渡口有三盏灯。'),
}
const CORRECTED = 'corrections: [{date: 2026-01-03, what: 渡口有四盏灯}, {date: 2026-02-01, what: 灯在东岸}]'

beforeAll(() => {
  segment('')
}, 60_000)

async function desk(files: Record<string, string> = {}) {
  const contentDir = await temporaryFolder({ ...LIBRARY, ...files })
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const read = (name: string) => readFile(path.join(outDir, name), 'utf8')
  return {
    outDir,
    cacheDir,
    read,
    write: (name: string, text: string) => writeFile(path.join(contentDir, name), text),
    remove: (name: string) => rm(path.join(contentDir, name)),
    publish: (format?: 1 | 2 | 3) =>
      publishLibrary({ contentDir, outDir, cacheDir, site: 'https://site.example', format }),
    document: async (variant: string) => JSON.parse(await read(`a/deng.${variant}.json`)) as Article,
    review: async () =>
      findingsOf(await reviewLibrary({ contentDir, published: outDir })).filter(
        ({ kind }) => kind === 'correction',
      ),
  }
}

describe('corrections', { timeout: 180_000 }, () => {
  it('are in the article, the newest first, in every script; at its foot where the owner wants that', async () => {
    const { publish, write, document } = await desk({ 'he-bu/deng.md': article('渡口有四盏灯。', CORRECTED) })
    await publish()
    expect(await document('zh-Hant-TW')).toMatchObject({
      corrections: [
        { date: '2026-02-01', what: '燈在東岸' },
        { date: '2026-01-03', what: '渡口有四盞燈' },
      ],
    })
    expect(await document('original')).not.toHaveProperty('correctionsAt')
    await write('site.yaml', 'corrections: foot\n')
    expect((await publish()).compiled).toBe(1)
    expect(await document('original')).toMatchObject({ correctionsAt: 'foot' })
    await publish(2)
    expect(await document('original')).not.toHaveProperty('corrections')
  })

  it('are told by feeds', async () => {
    const { publish, read } = await desk({ 'he-bu/deng.md': article('渡口有四盏灯。', CORRECTED) })
    await publish()
    const { feed } = parseFeed(await read('feeds/he-bu.zh-Hant-TW.rss.xml'))
    expect((feed as { items: { description: string }[] }).items[0]?.description).toMatch(
      /^更正（2026-02-01）：燈在東岸\n更正（2026-01-03）：渡口有四盞燈\n/,
    )
  })

  it.each([
    [
      'corrections: yes',
      /deng\.md:6: "corrections" is not right\. It should be "none-needed", or rows as in/,
    ],
    ['corrections: [{date: 昨天, what: 灯}]', /deng\.md:6: "corrections.*" is not right/],
  ])('%s is no row', async (field, why) => {
    const { publish } = await desk({ 'he-bu/deng.md': article('文。', field) })
    await expect(publish()).rejects.toThrow(why)
  })

  it.each([
    ['corrections: middle\n', /site\.yaml:1: "corrections" is not right\. It should be head or foot/],
    ['# 我们的网站\ncorections: foot\n', /site\.yaml:2: "corections" is no field of this file/],
  ])('site.yaml is checked by publish and by review: %j', async (text, why) => {
    const { publish, review } = await desk({ 'site.yaml': text })
    await expect(publish()).rejects.toThrow(why)
    await expect(review()).rejects.toThrow(why)
  })
})

describe('a published text that changes', { timeout: 180_000 }, () => {
  it.each<[string, string, string[]]>([
    ['in a word', article('渡口有四盏灯。'), ['he-bu/deng.md:1']],
    ['in its title', article('渡口有三盏灯。').replace('渡口的灯', '河边的灯'), ['he-bu/deng.md:1']],
    ['in punctuation and blanks', article('渡口，有三盏灯！'), []],
    ['in its script', article('渡口有三盞燈。').replace('zh-Hans', 'zh-Hant-TW').replace('灯', '燈'), []],
    ['with a correction', article('渡口有四盏灯。', CORRECTED), []],
    ['where none is needed', article('渡口有四盏灯。', 'corrections: none-needed'), []],
    ['and is not published any more', article('渡口有四盏灯。', 'draft: true'), []],
    [
      'and is renamed',
      article('渡口有四盏灯。', 'former_ids: [deng]').replace('id: deng', 'id: denghuo'),
      ['he-bu/denghuo.md:1'],
    ],
  ])('%s', async (_, text, found) => {
    const { publish, write, remove, review } = await desk()
    await publish()
    const id = /^id: (.*)$/m.exec(text)?.[1] ?? ''
    if (id !== 'deng') await remove('he-bu/deng.md')
    await write(`he-bu/${id}.md`, text)
    const said = await review()
    expect(said.map(({ file, line }) => `${file.split('/').slice(-2).join('/')}:${line}`)).toEqual(found)
    for (const one of said)
      expect(one).toMatchObject({
        severity: 'warning',
        mend: expect.stringContaining('corrections: none-needed') as unknown,
      })
  })

  it('again wants another row', async () => {
    const { publish, write, review } = await desk({ 'he-bu/deng.md': article('渡口有四盏灯。', CORRECTED) })
    await publish()
    await write('he-bu/deng.md', article('渡口有五盏灯。', CORRECTED))
    expect(await review()).toMatchObject([{ line: 6 }])
    await write(
      'he-bu/deng.md',
      article('渡口有五盏灯。', CORRECTED.replace(']', ', {date: 2026-03-01, what: 五盏}]')),
    )
    expect(await review()).toEqual([])
  })

  it('the folder that was published to last is remembered', async () => {
    const { publish, outDir, cacheDir } = await desk()
    expect(await lastTarget(cacheDir)).toBeUndefined()
    await publish()
    expect(await lastTarget(cacheDir)).toBe(outDir)
  })
})
