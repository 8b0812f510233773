import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { documentOf } from '../../../src/prerender/document'
import { prerender } from '../../../src/prerender/prerender'
import { compileLibrary } from '../../../src/publishing/build/compile'

// As it is, and counted.
vi.mock('../../../src/prerender/document', async original => {
  const real = await original<{ documentOf: typeof documentOf }>()
  return { documentOf: vi.fn(real.documentOf) }
})

const SHELL =
  '<!doctype html><html lang="zh-Hans"><head><meta name="description" content="shell"/><title>连载</title>' +
  '<script defer="defer" src="/js/app.1.js"></script><link href="/css/app.1.css" rel="stylesheet"></head>' +
  '<body><noscript><p>JavaScript</p></noscript><div id="app"></div></body></html>'

let root: string
let dist: string
const read = (name: string) => readFile(path.join(dist, name), 'utf8')
const run = (origin: string) => prerender({ dist, origin, cache: path.join(root, 'cache') })

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'prerender-'))
  dist = path.join(root, 'dist')
  await mkdir(path.join(dist, 'css'), { recursive: true })
  await writeFile(path.join(dist, 'index.html'), SHELL)
  await writeFile(path.join(dist, 'css/app.1.css'), '.page{color:red}')
  await writeFile(path.join(dist, 'css/article.1.css'), '.article{color:blue}')
  await writeFile(
    path.join(dist, '.screens.json'),
    JSON.stringify({
      app: ['css/app.1.css', 'js/app.1.js'],
      article: ['js/shared.1.js', 'css/article.1.css', 'js/article.1.js'],
    }),
  )
  await compileLibrary({
    contentDir: path.resolve(__dirname, '../../../src/content'),
    outDir: path.join(dist, 'library'),
  })
}, 120_000)

afterAll(() => rm(root, { recursive: true }))

describe('with an origin', () => {
  it('writes a page for every address, a sitemap and robots.txt; and those that only the app draws', async () => {
    const { written, removed } = await run('https://example.com/')
    // 4 variants of the home, 2 series, 10 articles and their 4 authors, of the search and 我的; the sitemap, robots.txt and the list of them
    // all; the shell, the page of no address, the script for where the app does not come, 4 icons and their manifest, and
    // of what code they are
    expect({ written, removed }).toEqual({ written: 4 * 17 + 4 * 2 + 2 + 1 + 8 + 1, removed: 0 })
    for (const name of ['shell.html', '404.html', 'search/index.html', 'hant-tw/me/index.html']) {
      const html = await read(name)
      expect(html).toContain('<div id="app"></div>')
      expect(html).toMatch(/data-scripts="\/js\/app\.1\.js" data-plain="\/js\/plain\.\w{8}\.js"/)
      expect(html).toContain('<link href="/css/app.1.css" rel="stylesheet">')
      expect(html.includes('<meta name="robots" content="noindex">')).toBe(name !== 'shell.html')
    }
    expect((await read('sitemap.xml')).match(/<loc>/g)).toHaveLength(4 * 17)
  }, 60_000)

  it('gives whole addresses to previews and search engines', async () => {
    const html = await read('hant-tw/a/zhuanlan/index.html')
    expect(html).toContain('<link rel="canonical" href="https://example.com/hant-tw/a/zhuanlan/">')
    expect(html).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://example.com/a/zhuanlan/">',
    )
    expect(html).toContain('<meta property="og:url" content="https://example.com/hant-tw/a/zhuanlan/">')
    expect(html).toMatch(
      /<meta property="og:image" content="https:\/\/example\.com\/library\/[^"]+\.(?:png|jpg)">/,
    )
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
  })

  it('shows a picture for the home, where the library has one', async () => {
    const file = path.join(dist, 'library/index.original.json')
    const index = await readFile(file, 'utf8')
    const picture = 'cards/home.png'
    await writeFile(
      file,
      JSON.stringify({
        ...JSON.parse(index),
        cardImages: { wide: picture, square: picture, large: picture },
      }),
    )
    await run('https://example.com')
    expect(await read('index.html')).toContain(
      '<meta property="og:image" content="https://example.com/library/cards/home.png">',
    )
    await writeFile(file, index)
    await run('https://example.com')
  }, 60_000)

  it('tells the way to the article as breadcrumbs, and its date', async () => {
    const html = await read('hant-tw/a/zhuanlan/index.html')
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
    )
    expect(blocks).toEqual([
      expect.objectContaining({
        '@type': 'NewsArticle',
        headline: '怎麼讀一個專欄：從哪一期讀起',
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/) as string,
        mainEntityOfPage: 'https://example.com/hant-tw/a/zhuanlan/',
      }),
      {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: [
          ['連載', '/hant-tw/'],
          ['讀寫之間', '/hant-tw/s/yue-du/'],
          ['怎麼讀一個專欄：從哪一期讀起', '/hant-tw/a/zhuanlan/'],
        ].map(([name = '', to = ''], at) => ({
          '@type': 'ListItem',
          position: at + 1,
          name,
          item: `https://example.com${to}`,
        })),
      },
    ])
  })

  it('brings styles and scripts in the order of use, and share links with the address', async () => {
    const html = await read('a/li-nan/index.html')
    expect(html).toContain(
      // No element of the page is a .page; the whole sheets come for the app, and for a printer.
      '<style>.article{color:blue}</style><link rel="stylesheet" media="print" href="/css/app.1.css">' +
        '<link rel="stylesheet" media="print" href="/css/article.1.css">',
    )
    expect(html).toMatch(
      /data-scripts="\/js\/shared\.1\.js \/js\/article\.1\.js \/js\/app\.1\.js" data-plain="[^"]*">/,
    )
    expect(html).not.toContain('noscript')
    expect(html).toContain(encodeURIComponent('https://example.com/a/li-nan/'))
  })
})

describe('again', () => {
  it('leaves pages alone that are right already', async () => {
    const before = await stat(path.join(dist, 'a/li-nan/index.html'))
    vi.mocked(documentOf).mockClear()
    expect(await run('https://example.com')).toMatchObject({ written: 0, removed: 0 })
    expect(documentOf).not.toHaveBeenCalled()
    expect((await stat(path.join(dist, 'a/li-nan/index.html'))).mtimeMs).toBe(before.mtimeMs)
  }, 60_000)

  it('draws the page whose article has changed, one that is gone, and all of another build', async () => {
    const right = await read('hans/a/tuzhu/index.html')
    const file = path.join(dist, 'library/a/li-nan.original.json')
    const article = await readFile(file, 'utf8')
    vi.mocked(documentOf).mockClear()
    await writeFile(file, article.replaceAll('李楠', '李梅'))
    await rm(path.join(dist, 'hans/a/tuzhu/index.html'))
    expect(await run('https://example.com')).toMatchObject({ written: 3 })
    expect(documentOf).toHaveBeenCalledTimes(2)
    expect(await read('a/li-nan/index.html')).toContain('李梅')
    expect(await read('hans/a/tuzhu/index.html')).toBe(right)
    await writeFile(file, article)
    await writeFile(path.join(dist, 'css/article.1.css'), '.article{color:red}')
    vi.mocked(documentOf).mockClear()
    await run('https://example.com')
    expect(documentOf).toHaveBeenCalledTimes(4 * 17)
    expect(await read('a/li-nan/index.html')).toContain('.article{color:red}')
  }, 60_000)

  it('leaves a page alone that something else has changed, and says so', async () => {
    const right = await read('hans/a/tuzhu/index.html')
    const changed = right.replace('图', '圖')
    await writeFile(path.join(dist, 'hans/a/tuzhu/index.html'), changed)
    await expect(run('https://example.com')).rejects.toThrow(
      /tuzhu\/index\.html: No publish has written this/,
    )
    expect(await read('hans/a/tuzhu/index.html')).toBe(changed)
    await rm(path.join(dist, 'hans/a/tuzhu/index.html'))
    await run('https://example.com')
    expect(await read('hans/a/tuzhu/index.html')).toBe(right)
  }, 60_000)

  it('removes the pages of what is gone, and the sitemap where there is no origin; no page of anybody else', async () => {
    await mkdir(path.join(dist, 'hans/a/gone'), { recursive: true })
    await writeFile(path.join(dist, 'hans/a/gone/index.html'), 'gone')
    const content = path.join(root, 'content')
    await cp(path.resolve(__dirname, '../../../src/content'), content, { recursive: true })
    await rm(path.join(content, 'yue-du/tuzhu.md'))
    await compileLibrary({ contentDir: content, outDir: path.join(dist, 'library') })
    // The sitemap and the list of its parts; the article, and its author who has written nothing else.
    expect((await run('')).removed).toBe(2 + 4 + 4)
    await expect(read('hans/a/tuzhu/index.html')).rejects.toThrow('ENOENT')
    expect(await read('hans/a/gone/index.html')).toBe('gone')
    const html = await read('a/li-nan/index.html')
    expect(html).toContain('<link rel="canonical" href="/a/li-nan/">')
    expect(html).not.toContain('og:url')
    expect(html).not.toContain('BreadcrumbList')
  }, 60_000)
})
