/** Pictures that come along with an article, and those that do not. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { Catalogue } from '../../../../src/publishing/import/catalogue'
import { filesOf, readNamed } from '../../../../src/publishing/import/named-files'
import { importFile, type Imported, type ImportOptions } from '../../../../src/publishing/import/import-file'
import { fetchPicture } from '../../../../src/publishing/import/fetch-picture'
import { temporaryFolder } from '../temporary'

const picture = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#8899aa' } })

const importPage = async (
  folder: string,
  contentDir: string,
  options: Partial<ImportOptions> = {},
): Promise<Imported> => {
  const [file] = await filesOf(path.join(folder, 'page.html'))
  if (!file) throw new Error('There is no page')
  const all = { contentDir, dryRun: false, series: 'he', id: 'deng', ...options }
  return importFile(await readNamed(file), await Catalogue.load(contentDir), all)
}

/** The test's server is on loopback, which is not public. */
const fetchHere = (address: string): Promise<Buffer> => fetchPicture(address, ['127.0.0.1'])

const page = (...images: string[]): string => `<title>灯</title><p>灯还亮着。</p>${images.join('')}`

describe('pictures beside a page', () => {
  it('come along upright, no larger than needed, without EXIF, with their alt text', async () => {
    const camera = await picture(3000, 1200)
      .withExif({ IFD0: { Model: 'Camera', ImageDescription: 'home' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const folder = await temporaryFolder({
      'page.html': page('<img src="page_files/a%20b.jpg" alt="河口">'),
      'page_files/a b.jpg': camera,
    })
    const contentDir = await temporaryFolder()
    const { pictures } = await importPage(folder, contentDir)
    const file = pictures[0]?.file ?? ''
    expect(pictures).toMatchObject([{ outcome: 'taken', alt: '河口' }])
    expect(file).toMatch(/^images\/deng-[\da-f]{10}\.jpg$/)
    const held = await sharp(path.join(contentDir, 'he', file)).metadata()
    expect([held.width, held.height, held.orientation, held.exif]).toEqual([640, 1600, undefined, undefined])
    expect(await readFile(path.join(contentDir, 'he/deng.md'), 'utf8')).toContain(`![河口](${file})`)
    expect(await readFile(path.join(contentDir, 'he/deng.origin.html'), 'utf8')).toContain('page_files')
    await compileLibrary({ contentDir })
  })

  it('stay as an editor has retouched them, when the article is imported again', async () => {
    const folder = await temporaryFolder({
      'page.html': page('<img src="page_files/a.jpg" alt="河口">'),
      'page_files/a.jpg': await picture(40, 30).jpeg().toBuffer(),
    })
    const contentDir = await temporaryFolder()
    const file = path.join(contentDir, 'he', (await importPage(folder, contentDir)).pictures[0]?.file ?? '')
    const retouched = await picture(40, 30).negate().jpeg().toBuffer()
    await writeFile(file, retouched)
    await importPage(folder, contentDir)
    expect((await readFile(file)).equals(retouched)).toBe(true)
  })

  it('are reported as held where an earlier import has brought them', async () => {
    const html = page('<img src="page_files/a.jpg" alt="河口">', '<img src="page_files/b.jpg" alt="桥">')
    const bytes = await picture(40, 30).jpeg().toBuffer()
    const folder = await temporaryFolder({ 'page.html': html, 'page_files/a.jpg': bytes })
    const contentDir = await temporaryFolder()
    const first = await importPage(folder, contentDir)
    expect(first.pictures).toMatchObject([{ outcome: 'taken' }, { outcome: 'missing' }])
    await rm(path.join(folder, 'page_files/a.jpg'))
    const { pictures, outcome } = await importPage(folder, contentDir)
    expect(outcome).toBe('unchanged')
    expect(pictures).toMatchObject([
      { alt: '河口', outcome: 'taken', file: first.pictures[0]?.file },
      { alt: '桥', outcome: 'missing' },
    ])
  })

  it('keep their transparency, and are found once however often they stand in the text', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#00000080' } })
      .png()
      .toBuffer()
    const folder = await temporaryFolder({
      'page.html': page('<img src="a.png">', '<p>又一次。</p>', '<img src="a.png">'),
      'a.png': png,
    })
    const contentDir = await temporaryFolder()
    await importPage(folder, contentDir)
    const [name, ...others] = await readdir(path.join(contentDir, 'he/images'))
    expect(others).toEqual([])
    expect((await sharp(path.join(contentDir, 'he/images', name ?? '')).metadata()).hasAlpha).toBe(true)
  })

  it('that are missing, no pictures, or outside the folder leave a placeholder and are reported', async () => {
    const folder = await temporaryFolder({
      'in/page.html': page('<img src="none.png">', '<img src="bad.png">', '<img src="../secret.png">'),
      'in/bad.png': 'no picture',
      'secret.png': await picture(4, 4).png().toBuffer(),
    })
    const contentDir = await temporaryFolder()
    const { pictures } = await importPage(path.join(folder, 'in'), contentDir)
    expect(pictures.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['missing', undefined],
      ['failed', 'this is no picture that can be read'],
      ['missing', undefined],
    ])
    expect((await readFile(path.join(contentDir, 'he/deng.md'), 'utf8')).match(/!\[\]\(\)/g)).toHaveLength(3)
  })
})

describe('pictures on the web', () => {
  let server: Server
  let origin: string

  beforeAll(async () => {
    const png = await picture(40, 30).png().toBuffer()
    server = createServer((request, response) => {
      if (request.url === '/a.png') response.writeHead(200, { 'content-type': 'image/png' }).end(png)
      else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')
      else response.writeHead(404).end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('are listed and stay placeholders until somebody says --fetch-images', async () => {
    const folder = await temporaryFolder({ 'page.html': page(`<img data-src="${origin}/a.png" alt="河口">`) })
    const contentDir = await temporaryFolder()
    const first = await importPage(folder, contentDir)
    expect(first.pictures).toEqual([{ src: `${origin}/a.png`, alt: '河口', outcome: 'remote' }])
    expect(await readFile(first.file, 'utf8')).toContain('![河口]()')
    const second = await importPage(folder, contentDir, { fetchPicture: fetchHere })
    expect(second.outcome).toBe('updated')
    expect(second.pictures).toMatchObject([{ outcome: 'taken' }])
    expect(await readFile(second.file, 'utf8')).toMatch(/!\[河口\]\(images\/deng-[\da-f]{10}\.png\)/)
  })

  it('that are none are reported', async () => {
    const folder = await temporaryFolder({
      'page.html': page(`<img src="${origin}/none">`, `<img src="${origin}/page">`),
    })
    const { pictures } = await importPage(folder, await temporaryFolder(), { fetchPicture: fetchHere })
    expect(pictures.map(({ why }) => why)).toEqual([
      'the server answered 404',
      'the server sent text/html, not a picture',
    ])
  })
})
