/** A disk that is really full, or read only: said so with the file and the mend, sources and what is served whole. */
import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it, type TestContext } from 'vitest'
import type { Entry } from '../../../src/publishing/cli/import-json'
import { publishLibrary } from '../../../src/publishing/build/publish'
import { segment } from '../../../src/publishing/script/segment'
import { parseArticle } from '../../../src/publishing/source/article-file'
import { systemProblem } from '../../../src/publishing/disk/system-error'
import { libraryFiles } from './build/library'
import { bytesBelow, readServed } from './build/served'
import { smallDisk, type SmallDisk } from './small-disk'
import { temporaryFolder } from './temporary'
import { built } from '../../tsx'

const root = path.join(__dirname, '../../..')
const FULL = 'The disk is full; what was there before is whole'

beforeAll(() => {
  segment('')
}, 60_000)

async function diskOrSkip(context: TestContext, kibibytes: number): Promise<SmallDisk> {
  const disk = await smallDisk(kibibytes)
  if (typeof disk !== 'string') return disk
  console.warn(`No small disk can be mounted here: ${disk}`)
  return context.skip(disk)
}

function importInto(content: string, folder: string): { status: number | null; entries: Entry[] } {
  const command = built('src/publishing/cli/import.ts', folder, '--json', '--out', content)
  const { status, stdout } = spawnSync(...command, { cwd: root, encoding: 'utf8' })
  return { status, entries: JSON.parse(stdout) as Entry[] }
}

describe('a full disk', { timeout: 120_000 }, () => {
  it('at any moment of a publish leaves the old library or the new one', async context => {
    const disk = await diskOrSkip(context, 2048)
    const contentDir = await temporaryFolder(await libraryFiles())
    const outDir = path.join(disk.folder, 'public')
    const publish = async () =>
      publishLibrary({ contentDir, outDir, cacheDir: await temporaryFolder(), site: 'https://site.example' })
    await publish()
    const file = path.join(contentDir, 'he-bu/qiao.md')
    const text = await readFile(file, 'utf8')
    // Far more than there is room for, in each of the four variants.
    const more = `\n\n${'渡船真的停了。'.repeat(20)}`.repeat(60)
    for (const left of [0, 8, 32, 64]) {
      await writeFile(file, text + more.repeat(1 + left / 64))
      const sources = await bytesBelow(contentDir)
      await disk.fill(left)
      const problem = systemProblem(await publish().catch((error: unknown) => error))
      expect(problem, `${left} KiB left`).toMatchObject({ message: FULL })
      expect(problem?.file).toContain(outDir)
      expect(await readServed(outDir)).toBe(20)
      expect(await bytesBelow(contentDir)).toEqual(sources)
      await disk.empty()
    }
    await publish()
    expect(await readFile(path.join(outDir, 'a/qiao.original.json'), 'utf8')).toContain('渡船真的停了')
  })

  it('where a publish keeps what it knows, is said too', async context => {
    const disk = await diskOrSkip(context, 64)
    const [contentDir, outDir] = [await temporaryFolder(await libraryFiles()), await temporaryFolder()]
    await disk.fill(8)
    const publish = () =>
      publishLibrary({
        contentDir,
        outDir,
        cacheDir: path.join(disk.folder, 'cache'),
        site: 'https://a.example',
      })
    const problem = systemProblem(await publish().catch((error: unknown) => error))
    expect(problem).toMatchObject({ message: FULL })
    expect(problem?.file).toContain(disk.folder)
  })

  it('takes no half article in, and the next import brings the rest', async context => {
    const disk = await diskOrSkip(context, 256)
    const names = Array.from({ length: 12 }, (_, at) => `${at}.txt`)
    const folder = await temporaryFolder(
      Object.fromEntries(
        names.map(name => [name, `【河埠头】第${name}盏灯\n\n${'船慢慢靠岸。'.repeat(400)}`]),
      ),
    )
    const content = path.join(disk.folder, 'content')
    const importAll = () => importInto(content, folder)
    await disk.fill(100)
    const { status, entries } = importAll()
    expect(status).toBe(1)
    const failed = entries.filter(({ ok }) => !ok)
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.length).toBeLessThan(12)
    for (const { error } of failed) {
      expect(error).toContain(FULL)
      expect(error).toContain(content)
    }
    const series = path.join(content, 'he-bu-tou')
    const sources = (await readdir(series)).filter(name => name.endsWith('.md'))
    expect(sources.length).toBeGreaterThanOrEqual(12 - failed.length)
    for (const name of sources)
      expect(parseArticle(await readFile(path.join(series, name), 'utf8'), name).blocks).toHaveLength(1)
    await disk.empty()
    expect(importAll().status).toBe(0)
    expect((await readdir(series)).filter(name => name.endsWith('.md'))).toHaveLength(12)
  })
})

describe('a disk that is mounted read only', { timeout: 120_000 }, () => {
  const READ_ONLY = 'This folder can be read only'

  it('refuses a publish: said so, what is served stays, and it goes on where it may be written again', async context => {
    const disk = await diskOrSkip(context, 2048)
    const [contentDir, cacheDir] = [await temporaryFolder(await libraryFiles()), await temporaryFolder()]
    const outDir = path.join(disk.folder, 'public')
    const publish = () => publishLibrary({ contentDir, outDir, cacheDir, site: 'https://site.example' })
    await publish()
    const file = path.join(contentDir, 'he-bu/qiao.md')
    await writeFile(file, (await readFile(file, 'utf8')).replace('渡船停了', '渡船又停了'))
    const [before, sources] = [await bytesBelow(outDir), await bytesBelow(contentDir)]
    disk.remount('ro')
    const problem = systemProblem(await publish().catch((error: unknown) => error))
    expect(problem).toMatchObject({
      message: READ_ONLY,
      mend: 'Name another folder, or mount it for writing',
    })
    expect(problem?.file).toContain(outDir)
    expect(await bytesBelow(outDir)).toEqual(before)
    expect(await bytesBelow(contentDir)).toEqual(sources)
    disk.remount('rw')
    await publish()
    expect(await readFile(path.join(outDir, 'a/qiao.original.json'), 'utf8')).toContain('渡船又停了')
  })

  it('refuses folders that are not there yet, of a library and of what is kept in mind', async context => {
    const disk = await diskOrSkip(context, 256)
    const contentDir = await temporaryFolder(await libraryFiles())
    disk.remount('ro')
    for (const name of ['outDir', 'cacheDir'] as const) {
      const folders = { outDir: await temporaryFolder(), cacheDir: await temporaryFolder() }
      const folder = path.join(disk.folder, 'not/there')
      const publish = publishLibrary({ contentDir, ...folders, [name]: folder })
      const problem = systemProblem(await publish.catch((error: unknown) => error))
      expect(problem).toMatchObject({ message: READ_ONLY })
      expect(problem?.file).toContain(path.join(disk.folder, 'not'))
    }
  })

  it('refuses an import: said so, and the library is as it was', async context => {
    const disk = await diskOrSkip(context, 256)
    const folder = await temporaryFolder({ 'a.txt': '【河埠头】灯\n\n清晨五点，渡口的灯还亮着。' })
    const content = path.join(disk.folder, 'content')
    expect(importInto(content, folder).status).toBe(0)
    const before = await bytesBelow(content)
    await writeFile(path.join(folder, 'a.txt'), '【河埠头】灯\n\n清晨六点，渡口的灯灭了。')
    disk.remount('ro')
    const { status, entries } = importInto(content, folder)
    expect(status).toBe(1)
    expect(entries[0]?.error).toContain(READ_ONLY)
    expect(entries[0]?.error).toContain(content)
    expect(await bytesBelow(content)).toEqual(before)
    disk.remount('rw')
    expect(importInto(content, folder).status).toBe(0)
    expect(await bytesBelow(content)).not.toEqual(before)
  })
})
