/** Payloads written to break sanitisers, imported and compiled: only text and pictures come out. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import hostile from '../../../../fixtures/import/hostile.json'
import { articleSchema, type Article } from '../../../../../src/model/schema'
import { publishLibrary } from '../../../../../src/publishing/build/publish'
import { Catalogue } from '../../../../../src/publishing/import/catalogue'
import { importFile } from '../../../../../src/publishing/import/import-file'

/** Keys and values of a compiled article at any depth. */
function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [
    [key, child] as [string, unknown],
    ...entriesOf(child),
  ])
}

describe('hostile pages', () => {
  const articles = new Map<string, Article>()

  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hostile-'))
    const contentDir = path.join(folder, 'content')
    await mkdir(path.join(contentDir, 'shi'), { recursive: true })
    await writeFile(path.join(contentDir, 'shi/series.yaml'), 'title: 试\nscript: zh-Hans\ntags: []\n')
    const outDir = path.join(folder, 'out')
    const catalogue = await Catalogue.load(contentDir)
    for (const [at, { payload }] of hostile.entries()) {
      const page = `<title>第${at}篇</title><p>前面的一段。</p>${payload}`
      const incoming = { name: `${at}.html`, bytes: Buffer.from(page) }
      await importFile(incoming, catalogue, { contentDir, series: 'shi', id: `h-${at}`, dryRun: false })
    }
    await publishLibrary({
      contentDir,
      outDir,
      cacheDir: path.join(folder, 'cache'),
      site: 'https://site.example',
    })
    for (const name of await readdir(path.join(outDir, 'a'))) {
      if (!name.endsWith('.original.json')) continue
      const article = v.parse(articleSchema, JSON.parse(await readFile(path.join(outDir, 'a', name), 'utf8')))
      articles.set(article.id, article)
    }
  }, 60_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('are all there', () => {
    expect(hostile).toHaveLength(160)
    expect(articles.size).toBe(160)
  })

  it.each(hostile.map((_, at) => at))('number %d', at => {
    const article = articles.get(`h-${at}`)
    expect(article?.blocks[0]).toEqual({ type: 'paragraph', content: ['前面的一段。'] })
    for (const [key, value] of entriesOf(article)) {
      expect(key).not.toMatch(/^on|^style$|^html$|^srcdoc$/i)
      if (key === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:)/i)
      if (key === 'src') expect(value).toMatch(/^(?:https:\/\/|images\/)/)
    }
  })
})
