/** From `npm run withdraw` to the pages of the site: what one command a day keeps together. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { prerender } from '../../../../src/prerender/prerender'
import { rename as renameId } from '../../../../src/publishing/import/rename'
import { withdraw } from '../../../../src/publishing/import/withdraw'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { segment } from '../../../../src/publishing/script/segment'
import { libraryFiles } from './library'
import { temporaryFolder } from '../temporary'
import { bytesBelow } from './served'
import { shellOfBuild } from './shell'

beforeAll(() => {
  segment('')
}, 60_000)

describe('npm run withdraw', { timeout: 60_000 }, () => {
  it('moves a source and its origin aside, and says where the title is named still', async () => {
    const files = { ...(await libraryFiles()), 'he-bu/deng.origin.txt': '灯' }
    const contentDir = await temporaryFolder(files)
    const before = await readFile(path.join(contentDir, 'he-bu/deng.md'), 'utf8')
    const aside = path.join(contentDir, '.withdrawn/he-bu/deng.md')
    expect(await withdraw(contentDir, ['deng'])).toEqual([
      { id: 'deng', aside, listed: path.join(contentDir, 'he-bu/series.yaml') },
    ])
    expect(await readFile(aside, 'utf8')).toBe(before)
    expect(Object.keys(await bytesBelow(path.join(contentDir, 'he-bu')))).not.toContain('deng.origin.txt')
    // Pictures may be another article's.
    expect(Object.keys(await bytesBelow(contentDir))).toContain('he-bu/images/deng.png')
  })

  it('moves nothing where one of the ids is not known', async () => {
    const contentDir = await temporaryFolder(await libraryFiles())
    const before = await bytesBelow(contentDir)
    await expect(withdraw(contentDir, ['deng', 'dang'])).rejects.toThrow(/There is no article "dang"/)
    expect(await bytesBelow(contentDir)).toEqual(before)
  })
})

/** As a build leaves it. */
async function build(): Promise<string> {
  const dist = await temporaryFolder(shellOfBuild())
  await writeFile(path.join(dist, 'MP_verify_x.txt'), 'x')
  return dist
}

describe('pages of a site from what was published', { timeout: 180_000 }, () => {
  it('come and go with the articles, in HTML and in the sitemap; nothing else in the build is touched', async () => {
    const contentDir = await temporaryFolder(await libraryFiles())
    const [outDir, cacheDir, cache] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ]
    const dist = await build()
    const site = 'https://site.example'
    const publish = async () => {
      await publishLibrary({ contentDir, outDir, cacheDir, site, now: new Date('2026-06-02T03:00:00Z') })
      return prerender({ dist, library: outDir, origin: site, cache })
    }
    await publish()
    const page = (id: string) => readFile(path.join(dist, `hans/a/${id}/index.html`), 'utf8')
    const sitemap = () => readFile(path.join(dist, 'sitemap.xml'), 'utf8')
    expect(await page('deng')).toContain('渡口的灯还亮着')
    const [{ aside } = { aside: '' }] = await withdraw(contentDir, ['deng'])
    const qiao = path.join(contentDir, 'he-bu/qiao.md')
    await writeFile(qiao, (await readFile(qiao, 'utf8')).replace('桥通车以后', '桥修好以后'))
    await mkdir(path.join(contentDir, 'xin'))
    await writeFile(path.join(contentDir, 'xin/series.yaml'), 'title: 新\nscript: zh-Hans\ntags: [新]\n')
    await writeFile(
      path.join(contentDir, 'xin/chuan.md'),
      '---\nid: chuan\ntitle: 新船\nscript: zh-Hans\n---\n\n新船下水。\n',
    )
    // The article and the list of its author, who has written no other.
    expect((await publish()).removed).toBe(8)
    await expect(page('deng')).rejects.toThrow('ENOENT')
    expect(Object.values(await bytesBelow(dist)).join('\n')).not.toContain(
      Buffer.from('清晨五点，渡口的灯还亮着').toString('latin1'),
    )
    expect(await page('chuan')).toContain('<meta property="og:title" content="新船')
    expect(await sitemap()).not.toContain('/a/deng/')
    expect(await sitemap()).toContain(`${site}/hans/a/chuan/`)
    expect(await sitemap()).toContain(`<loc>${site}/hans/a/qiao/</loc><lastmod>2026-06-02</lastmod>`)
    expect(await readFile(path.join(dist, 'MP_verify_x.txt'), 'utf8')).toBe('x')
    await rename(aside, path.join(contentDir, 'he-bu/deng.md'))
    await publish()
    expect(await page('deng')).toContain('渡口的灯还亮着')
  })

  it('at former addresses say where it went, to browsers, search engines and hosts', async () => {
    const contentDir = await temporaryFolder(await libraryFiles())
    const [outDir, cacheDir, cache] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ]
    const dist = await build()
    const site = 'https://site.example'
    const publish = async () => {
      await publishLibrary({ contentDir, outDir, cacheDir, site })
      return prerender({ dist, library: outDir, origin: site, cache })
    }
    const page = (name: string) => readFile(path.join(dist, name), 'utf8')
    await publish()
    await renameId(contentDir, 'deng', 'zhou-xiao-man')
    await renameId(contentDir, 'he-bu/', 'he-bu-tou')
    await publish()
    const former = await page('hant-tw/a/deng/index.html')
    expect(former).toContain(
      '<h1 class="notice-title"><a href="/hant-tw/a/zhou-xiao-man/">周小滿：一盞不熄的燈</a></h1>',
    )
    expect(former).toContain('<link rel="canonical" href="https://site.example/hant-tw/a/zhou-xiao-man/">')
    expect(former).toContain(
      '<noscript><meta http-equiv="refresh" content="0;url=/hant-tw/a/zhou-xiao-man/"></noscript>',
    )
    // Its text is read at one address.
    expect(former).not.toContain('缆绳')
    expect(former).not.toContain('noindex')
    expect(await page('s/he-bu/index.html')).toContain('<a href="/s/he-bu-tou/">河埠头</a>')
    expect(await page('sitemap.xml')).not.toMatch(/\/(?:deng|he-bu)\//)
    expect(await page('.moved.nginx')).toBe(
      '"~^(|/hans|/hant-tw|/hant-hk)/a/deng/?$" "$1/a/zhou-xiao-man/";\n' +
        '"~^(|/hans|/hant-tw|/hant-hk)/s/he-bu(?:/.*)?$" "$1/s/he-bu-tou/";',
    )
    // Back to its name: the former page is its own again.
    await renameId(contentDir, 'zhou-xiao-man', 'deng')
    await publish()
    expect(await page('hans/a/deng/index.html')).toContain('渡口的灯还亮着')
  })
})
