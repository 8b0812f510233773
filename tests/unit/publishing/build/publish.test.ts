import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { parseFeed } from 'feedsmith'
import { articleSchema, indexSchema, withdrawnSchema } from '../../../../src/model/schema'
import {
  publishLibrary,
  type PublishOptions,
  type PublishReport,
} from '../../../../src/publishing/build/publish'
import { documentsSchema } from '../../../../src/model/search-documents'
import { withLock } from '../../../../src/publishing/disk/lock'
import { segment } from '../../../../src/publishing/script/segment'
import { libraryFiles } from './library'
import { temporaryFolder } from '../temporary'

const SITE = 'https://site.example'

// The dictionaries load once, and not in the time of one test.
beforeAll(() => {
  segment('')
}, 60_000)

interface Desk {
  contentDir: string
  outDir: string
  publish: (options?: Partial<PublishOptions>) => Promise<PublishReport>
  read: (name: string) => Promise<string>
}

async function desk(files?: Record<string, string | Buffer>): Promise<Desk> {
  const contentDir = await temporaryFolder(files ?? (await libraryFiles()))
  const outDir = await temporaryFolder()
  const cacheDir = await temporaryFolder()
  return {
    contentDir,
    outDir,
    publish: options => publishLibrary({ contentDir, outDir, cacheDir, site: SITE, ...options }),
    read: name => readFile(path.join(outDir, name), 'utf8'),
  }
}

/** Every file below a folder with its bytes, and when it was last written. */
async function snapshot(folder: string): Promise<{ bytes: Record<string, string>; times: number[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  files.sort()
  const bytes: Record<string, string> = {}
  const times: number[] = []
  for (const file of files) {
    bytes[path.relative(folder, file)] = await readFile(file, 'latin1')
    times.push((await stat(file)).mtimeMs)
  }
  return { bytes, times }
}

const edit = async (file: string, change: (text: string) => string): Promise<void> =>
  writeFile(file, change(await readFile(file, 'utf8')))

describe('a published folder', { timeout: 60_000 }, () => {
  it('holds the library, its feeds, the sitemap, and a manifest of them all', async () => {
    const { publish, read, outDir } = await desk()
    expect(await publish()).toMatchObject({ articles: 5, compiled: 5, withdrawn: [] })
    const { files } = JSON.parse(await read('manifest.json')) as { files: Record<string, unknown> }
    const present = Object.keys((await snapshot(outDir)).bytes).filter(name => name !== 'manifest.json')
    expect(Object.keys(files)).toEqual(present.sort())
    expect(present).toContain('a/deng.zh-Hant-TW.json')
    expect(present).toContain('feeds/he-bu.zh-Hant-TW.rss.xml')
    expect(present.some(name => name.startsWith('.'))).toBe(false)
  })

  it('is the same bytes for the same content, from nothing or by steps', async () => {
    const straight = await desk()
    await straight.publish()
    const byway = await desk()
    const qiao = path.join(byway.contentDir, 'he-bu/qiao.md')
    await edit(qiao, text => text.replace('缆绳还系', '**缆绳**还系'))
    await byway.publish()
    await edit(qiao, text => text.replace('**缆绳**还系', '缆绳还系'))
    await byway.publish()
    expect((await snapshot(byway.outDir)).bytes).toEqual((await snapshot(straight.outDir)).bytes)
  })

  it('says when the words of an article last changed, whatever is published after', async () => {
    const { contentDir, outDir, publish, read } = await desk()
    const article = async () => v.parse(articleSchema, JSON.parse(await read('a/qiao.zh-Hant-TW.json')))
    const qiao = path.join(contentDir, 'he-bu/qiao.md')
    const inSitemap = async () =>
      /<loc>[^<]+\/hant-tw\/a\/qiao\/<\/loc><lastmod>(.+?)<\/lastmod>/.exec(await read('sitemap.xml'))?.[1]
    await publish({ now: new Date('2026-06-01T03:00:00Z') })
    expect(await article()).not.toHaveProperty('modified')
    expect(await inSitemap()).toBe('2026-02-01')
    await edit(qiao, text => text.replace('桥通车以后', '桥修好以后'))
    // Past midnight in China.
    await publish({ now: new Date('2026-06-01T17:00:00Z') })
    expect(await article()).toMatchObject({ modified: '2026-06-02' })
    expect(await read('feeds/he-bu.zh-Hans.json')).toContain('"date_modified": "2026-06-02T00:00:00.000Z"')
    expect(await inSitemap()).toBe('2026-06-02')
    // The sitemap is made anew, and the article is not.
    await edit(path.join(contentDir, 'shan/cha.md'), text => text.replace('title: 茶', 'title: 春茶'))
    expect(await publish({ now: new Date('2026-06-03T03:00:00Z') })).toMatchObject({ compiled: 1 })
    expect(await inSitemap()).toBe('2026-06-02')
    // Its marks are no words; nor does it matter that nothing of earlier runs is known but what lies there.
    await edit(qiao, text => text.replace('缆绳还系', '**缆绳**还系'))
    await publish({ now: new Date('2026-06-09T03:00:00Z'), cacheDir: await temporaryFolder() })
    expect(await article()).toMatchObject({ modified: '2026-06-02' })
    expect(await inSitemap()).toBe('2026-06-02')
    await publish({ format: 2 })
    expect(await read('a/qiao.original.json')).not.toContain('modified')
    await rm(outDir, { recursive: true })
    await publish()
    expect(await article()).not.toHaveProperty('modified')
  })

  it('has the texts of its newest articles in its feeds, and changes them with these', async () => {
    const { contentDir, publish, read } = await desk()
    await publish()
    expect(await read('feeds/he-bu.zh-Hans.rss.xml')).toContain('桥通车以后')
    await edit(path.join(contentDir, 'he-bu/qiao.md'), text => text.replace('桥通车以后', '桥修好以后'))
    await publish()
    expect(await read('feeds/he-bu.zh-Hans.rss.xml')).toContain('桥修好以后')
  })
})

describe('publishing again', { timeout: 60_000 }, () => {
  it('makes anew what an edit touches, and nothing else', async () => {
    const { contentDir, publish, read } = await desk()
    await publish()
    await edit(path.join(contentDir, 'shan/cha.md'), text => text.replace('春天採茶', '初春採茶'))
    const report = await publish()
    expect(report.compiled).toBe(1)
    expect(await read('a/cha.zh-Hans.json')).toContain('初春采茶')
  })

  it('carries a new title to the neighbours that name it', async () => {
    const { contentDir, publish, read } = await desk()
    await publish()
    await edit(path.join(contentDir, 'he-bu/jiu.md'), text => text.replace('旧稿\n', '新题\n'))
    await publish()
    expect(await read('a/geng-jiu.zh-Hant-TW.json')).toContain('新題')
    expect(await read('index.zh-Hant-TW.json')).toContain('新題')
  })

  it('carries an override of the library to every article that it touches', async () => {
    const { contentDir, publish, read } = await desk()
    await publish()
    await writeFile(path.join(contentDir, 'overrides.yaml'), 'overrides:\n  - 渡船: 渡舩\n')
    await publish()
    expect(await read('a/qiao.zh-Hant-TW.json')).toContain('渡舩停了')
    expect(await read('feeds/he-bu.zh-Hant-TW.atom.xml')).toContain('渡舩停了')
  })

  it('mends a file that is gone or empty; one that something else has changed stays, and is named', async () => {
    const { outDir, publish, read } = await desk()
    await publish()
    const names = ['a/deng.zh-Hans.json', 'a/deng.original.json', 'a/qiao.original.json']
    const [changed = '', gone = '', empty = ''] = names.map(name => path.join(outDir, name))
    const before = await snapshot(outDir)
    await writeFile(changed, '{}')
    await rm(gone)
    await writeFile(empty, '')
    const error = await publish().catch(String)
    expect(error).toMatch(
      /deng\.zh-Hans\.json: No publish has written this file as it is now, .* Move it away/,
    )
    expect(error).not.toContain('original')
    expect(await readFile(changed, 'utf8')).toBe('{}')
    await rm(changed)
    expect(await publish()).toMatchObject({ written: 1 })
    expect((await snapshot(outDir)).bytes).toEqual(before.bytes)
    expect(await read('a/deng.zh-Hans.json')).not.toBe('{}')
  })

  it('writes nothing, reads and converts nothing, where nothing has changed: 1,000 articles', async () => {
    const files: Record<string, string> = {
      'lu/series.yaml': 'title: 路\nscript: zh-Hans\ntags: [路]\n',
    }
    for (let i = 0; i < 1000; i += 1) {
      files[`lu/n${i}.md`] =
        `---\nid: n${i}\ntitle: 第${i}里路\norder: ${i}\nscript: zh-Hans\n---\n\n第${i}里路上的人说，头发白了，里程还长。\n`
    }
    const { outDir, publish } = await desk(files)
    expect(await publish()).toMatchObject({ articles: 1000, compiled: 1000 })
    const before = await snapshot(outDir)
    expect(await publish()).toMatchObject({ articles: 1000, compiled: 0, written: 0, removed: 0 })
    expect(await snapshot(outDir)).toEqual(before)
  }, 180_000)
})

describe('the search index', { timeout: 60_000 }, () => {
  const marksIn = async (read: Desk['read']): Promise<readonly string[]> =>
    v.parse(documentsSchema, JSON.parse(await read('search/documents.json'))).shards

  it('is made anew where a source has changed; what it no longer names goes', async () => {
    const { contentDir, outDir, publish, read } = await desk()
    await publish()
    const [before = ''] = await marksIn(read)
    expect(await readdir(path.join(outDir, 'search'))).toEqual([`0.${before}.json`, 'documents.json'])
    await edit(path.join(contentDir, 'he-bu/qiao.md'), text => text.replace('渡船停了', '渡船走了'))
    await publish()
    const [after = ''] = await marksIn(read)
    expect(after).not.toBe(before)
    expect(await readdir(path.join(outDir, 'search'))).toEqual([`0.${after}.json`, 'documents.json'])
    expect(await read(`search/0.${after}.json`)).toContain('走了')
  })

  it('of many shards changes in those alone that hold a word that was put right', async () => {
    // Each text is of characters of its own, so that the index is large and the words are few.
    const characters = (from: number): string =>
      Array.from({ length: 400 }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((from * 397 + at * 7) % 20_000)),
      ).join('')
    const files: Record<string, string> = { 'lu/series.yaml': 'title: 路\nscript: zh-Hans\ntags: [路]\n' }
    for (let at = 0; at < 300; at++)
      files[`lu/n${at}.md`] = `---\nid: n${at}\ntitle: 第${at}里\nscript: zh-Hans\n---\n\n${characters(at)}\n`
    const { contentDir, outDir, publish, read } = await desk(files)
    await publish()
    const before = await marksIn(read)
    expect(before.length).toBeGreaterThan(8)
    await edit(path.join(contentDir, 'lu/n7.md'), text => text.replace(/\n$/, '渡\n'))
    await publish()
    const after = await marksIn(read)
    const changed = after.filter((mark, number) => mark !== before[number])
    // 渡, and the last pair: two characters begin new terms, and one ends.
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThan(4)
    const straight = await desk(
      Object.fromEntries(
        await Promise.all(
          Object.keys(files).map(
            async name => [name, await readFile(path.join(contentDir, name), 'utf8')] as const,
          ),
        ),
      ),
    )
    await straight.publish()
    const search = async (folder: string) => (await snapshot(path.join(folder, 'search'))).bytes
    expect(await search(outDir)).toEqual(await search(straight.outDir))
  }, 120_000)

  it('is all there again where its files are gone', async () => {
    const { outDir, publish } = await desk()
    await publish()
    const before = await snapshot(outDir)
    await rm(path.join(outDir, 'search'), { recursive: true })
    await publish()
    expect((await snapshot(outDir)).bytes).toEqual(before.bytes)
  })
})

describe('cards', { timeout: 60_000 }, () => {
  it('have pictures of the size that each place wants, made once', async () => {
    const { outDir, publish, read } = await desk({
      'shan/series.yaml': 'title: 山里\nscript: zh-Hans\ntags: [山里]\n',
      'shan/cha.md': '---\nid: cha\ntitle: 茶\nscript: zh-Hans\n---\n\n春天采茶。\n',
    })
    const name = { title: '连载', motto: '一期一会' }
    const cards = {
      home: { 'zh-Hans': name, 'zh-Hant-TW': name, 'zh-Hant-HK': name },
      keptIn: await temporaryFolder(),
    }
    await publish({ cards })
    const index = v.parse(indexSchema, JSON.parse(await read('index.zh-Hans.json')))
    const article = v.parse(articleSchema, JSON.parse(await read('a/cha.zh-Hans.json')))
    for (const one of [index.cardImages, index.series[0]?.cardImages, article.cardImages]) {
      const { width, height } = await sharp(path.join(outDir, one?.large ?? '')).metadata()
      expect([width, height]).toEqual([1200, 630])
    }
    const { bytes } = await snapshot(outDir)
    expect(await publish({ cards })).toMatchObject({ compiled: 0, written: 0, removed: 0 })
    expect(await publish()).toMatchObject({ compiled: 1 })
    expect(await readdir(path.join(outDir, 'cards/a')).catch(() => [])).toEqual([])
    await publish({ cards })
    expect((await snapshot(outDir)).bytes).toEqual(bytes)
  })
})

describe('an article taken back', { timeout: 60_000 }, () => {
  it('is withdrawn, its files go, and it may come back', async () => {
    const { contentDir, outDir, publish, read } = await desk()
    await publish()
    const source = path.join(contentDir, 'he-bu/jiu.md')
    const text = await readFile(source, 'utf8')
    await rm(source)
    expect(await publish()).toMatchObject({ withdrawn: ['jiu'], removed: 5 })
    const withdrawn = async (): Promise<string[]> =>
      v.parse(withdrawnSchema, JSON.parse(await read('withdrawn.json'))).ids
    expect(await withdrawn()).toEqual(['jiu'])
    expect(await readdir(path.join(outDir, 'a'))).not.toContain('jiu.original.json')
    expect(await publish()).toMatchObject({ withdrawn: ['jiu'], written: 0 })
    await writeFile(source, text)
    expect(await publish()).toMatchObject({ withdrawn: [] })
    expect(await withdrawn()).toEqual([])
  })
})

describe('feeds', { timeout: 60_000 }, () => {
  it.each(['rss.xml', 'atom.xml', 'json'])('as %s name the newest instalments in the script', async kind => {
    const { publish, read } = await desk()
    await publish({ library: `${SITE}/library` })
    const { feed } = parseFeed(await read(`feeds/he-bu.zh-Hant-TW.${kind}`))
    const text = JSON.stringify(feed)
    expect(text).toContain('【河埠頭】周小滿：一盞不熄的燈')
    expect(text).toContain('橋通車的那一天。')
    expect(text).toContain(`${SITE}/hant-tw/a/deng/`)
    expect(text).toContain(`${SITE}/library/feeds/he-bu.zh-Hant-TW.${kind}`)
    expect(text).toMatch(/2026-03-01|01 Mar 2026/)
    expect(text.indexOf('/a/deng/')).toBeLessThan(text.indexOf('/a/qiao/'))
    expect(text).not.toContain('修橋的人') // named only: there is nothing to open
  })

  it('and the sitemap are for sites that are known only', async () => {
    const { contentDir, outDir, publish, read } = await desk()
    await publish()
    const sitemap = await read('sitemap.xml')
    expect(sitemap).toContain(`<loc>${SITE}/hans/a/deng/</loc><lastmod>2026-03-01</lastmod>`)
    // Home, two series, five articles and an author, each in four variants.
    expect(sitemap.match(/<url>/g)).toHaveLength(36)
    await publishLibrary({ contentDir, outDir, cacheDir: await temporaryFolder() })
    expect(await readdir(outDir)).not.toContain('sitemap.xml')
  })
})

describe('two publishes at once', { timeout: 60_000 }, () => {
  it('the second is told who is at it, and nothing is written', async () => {
    const { outDir, publish } = await desk()
    const error = await withLock(outDir, 'publish', () => publish().catch(String))
    expect(error).toMatch(new RegExp(`is being published to by .*process ${process.pid} on `))
    expect(await readdir(outDir)).toEqual([])
  })

  it('a failure leaves no lock behind', async () => {
    const { contentDir, publish } = await desk()
    const file = path.join(contentDir, 'he-bu/jiu.md')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('script: zh-Hans', 'script: zh'))
    await expect(publish()).rejects.toThrow(/"script" is not right/)
    await writeFile(file, text)
    expect(await publish()).toMatchObject({ articles: 5 })
  })
})
