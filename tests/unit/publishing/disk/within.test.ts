/** Links that lead out of the library, or out of the folder that is taken in. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { Catalogue } from '../../../../src/publishing/import/catalogue'
import { filesOf, readNamed } from '../../../../src/publishing/import/named-files'
import { importFile } from '../../../../src/publishing/import/import-file'
import { moveArticle } from '../../../../src/publishing/import/move'
import { acquire } from '../../../../src/publishing/disk/lock'
import { assertWithin, isWithin } from '../../../../src/publishing/disk/within'
import { temporaryFolder } from '../temporary'

const SERIES = 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n'
const ARTICLE = '---\nid: deng\ntitle: 灯\nscript: zh-Hans\n---\n\n灯还亮着。\n'

describe('a place', () => {
  it('lies within a folder when all links on the way are followed', async () => {
    const root = await temporaryFolder({ 'in/a.md': 'a', 'out/b.md': 'b' })
    const at = (name: string): string => path.join(root, name)
    await symlink(at('out/b.md'), at('in/b.md'))
    await symlink(at('out'), at('in/folder'))
    await symlink(at('nowhere'), at('in/nowhere.md'))
    await symlink(at('in/a.md'), at('in/again.md'))
    await symlink('..', at('in/up'))
    for (const name of ['in/a.md', 'in/new.md', 'in/new/new.md', 'in/again.md', 'in/..a.md'])
      expect(await isWithin(at('in'), at(name)), name).toBe(true)
    for (const name of [
      'in/b.md',
      'in/folder/b.md',
      'in/folder/new.md',
      'in/nowhere.md',
      'in/up/out/b.md',
      'out/b.md',
    ])
      expect(await isWithin(at('in'), at(name)), name).toBe(false)
    await expect(assertWithin(at('in'), at('in/b.md'))).rejects.toThrow(/^.*in\/b\.md: This is a link/)
  })
})

describe('a content root', () => {
  it.each(['deng.md', 'series.yaml', 'images'])('whose %s leads out of it is refused by name', async name => {
    const outside = await temporaryFolder({ 'deng.md': ARTICLE, 'series.yaml': SERIES, 'images/a.png': '' })
    const files = { 'he-bu/series.yaml': SERIES, 'he-bu/qiao.md': ARTICLE.replace('deng', 'qiao') }
    const contentDir = await temporaryFolder(files)
    const link = path.join(contentDir, name === 'series.yaml' ? 'shan' : 'he-bu', name)
    await mkdir(path.dirname(link), { recursive: true })
    await symlink(path.join(outside, name), link)
    await expect(compileLibrary({ contentDir })).rejects.toThrow(`${link}: This is a link`)
  })

  it('whose series leads out of it is refused by name', async () => {
    const outside = await temporaryFolder({ 'deng.md': ARTICLE, 'series.yaml': SERIES })
    const contentDir = await temporaryFolder()
    await symlink(outside, path.join(contentDir, 'he-bu'))
    await expect(compileLibrary({ contentDir })).rejects.toThrow('he-bu: This is a link')
  })
})

describe('a folder that is taken in', () => {
  it('brings nothing from outside: each link is refused by name, the rest is read', async () => {
    const outside = await temporaryFolder({ 'secret.md': 'secret', 'deep/more.md': 'more' })
    const folder = await temporaryFolder({ 'a.md': '# 灯\n\n灯还亮着。\n' })
    await symlink(path.join(outside, 'secret.md'), path.join(folder, 'b.md'))
    await symlink(path.join(outside, 'deep'), path.join(folder, 'c'))
    const files = await filesOf(folder)
    expect(files.map(({ name }) => path.relative(folder, name))).toEqual(['a.md', 'b.md', 'c'])
    const [sound, ...links] = files
    expect(sound && String((await readNamed(sound)).bytes)).toContain('灯还亮着')
    for (const link of links) await expect(readNamed(link)).rejects.toThrow(`${link.name}: This is a link`)
  })

  it('has no picture from outside', async () => {
    const outside = await temporaryFolder({ 'a.png': 'picture' })
    const folder = await temporaryFolder({ 'a.md': '# 灯\n' })
    await symlink(path.join(outside, 'a.png'), path.join(folder, 'a.png'))
    const [file] = await filesOf(folder)
    expect(await (file && (await readNamed(file)).beside?.('a.png'))).toBeUndefined()
  })

  it('a file that is named by itself is read wherever it lies', async () => {
    const outside = await temporaryFolder({ 'secret.md': '灯还亮着' })
    const folder = await temporaryFolder()
    await symlink(path.join(outside, 'secret.md'), path.join(folder, 'b.md'))
    const [file] = await filesOf(path.join(folder, 'b.md'))
    expect(file && String((await readNamed(file)).bytes)).toBe('灯还亮着')
  })
})

describe('an article that is taken in, or moved', () => {
  const SOURCE = '灯\n\n灯还亮着。\n'

  it.each(['deng.md', 'deng.origin.txt'])('overwrites nothing through %s that is a link', async name => {
    const outside = await temporaryFolder({ kept: 'kept' })
    const contentDir = await temporaryFolder({ 'he-bu/series.yaml': SERIES })
    const catalogue = await Catalogue.load(contentDir)
    const link = path.join(contentDir, 'he-bu', name)
    await symlink(path.join(outside, 'kept'), link)
    const incoming = { name: 'a.txt', bytes: Buffer.from(SOURCE) }
    const options = { contentDir, series: 'he-bu', id: 'deng', dryRun: false }
    await expect(importFile(incoming, catalogue, options)).rejects.toThrow()
    expect(await readFile(path.join(outside, 'kept'), 'utf8')).toBe('kept')
    await expect(Catalogue.load(contentDir)).rejects.toThrow(`${link}: This is a link`)
  })

  it('overwrites nothing through a link among its pictures', async () => {
    const outside = await temporaryFolder()
    const contentDir = await temporaryFolder({ 'he-bu/series.yaml': SERIES })
    const options = { contentDir, series: 'he-bu', id: 'deng', dryRun: false }
    const catalogue = await Catalogue.load(contentDir)
    await symlink(outside, path.join(contentDir, 'he-bu/images'))
    const create = { width: 400, height: 300, channels: 3, background: '#888888' } as const
    const picture = await sharp({ create }).png().toBuffer()
    const incoming = {
      name: 'a.md',
      bytes: Buffer.from('# 灯\n\n灯还亮着。\n\n![灯](a.png)\n'),
      beside: () => Promise.resolve(picture),
    }
    await expect(importFile(incoming, catalogue, options)).rejects.toThrow('lies below one')
    expect(await readdir(outside)).toEqual([])
  })

  it('takes no picture from outside with it, and puts none there', async () => {
    const outside = await temporaryFolder({ 'a.png': 'secret' })
    const contentDir = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': `${ARTICLE}\n![灯](images/a.png)\n`,
      'he-bu/images/b.png': '',
      'shan/series.yaml': SERIES,
    })
    const link = path.join(contentDir, 'he-bu/images/a.png')
    await symlink(path.join(outside, 'a.png'), link)
    await expect(moveArticle(contentDir, 'deng', 'shan')).rejects.toThrow(`${link}: This is a link`)
    expect(await readdir(path.join(contentDir, 'shan'))).toEqual(['series.yaml'])
  })
})

describe('a lock', () => {
  it.each(['.importing', '.importer'])(
    'whose %s is a link is refused, and nothing is overwritten',
    async name => {
      const outside = await temporaryFolder({ 'kept.txt': 'kept' })
      const folder = await temporaryFolder()
      await symlink(path.join(outside, 'kept.txt'), path.join(folder, name))
      await expect(acquire(folder, 'import')).rejects.toThrow(`${name}: A link stands here`)
      expect(await readFile(path.join(outside, 'kept.txt'), 'utf8')).toBe('kept')
    },
  )

  it('is taken where an owner has left its name', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, '.importer'), 'somebody')
    const release = await acquire(folder, 'import')
    await release()
  })
})
