/** Files that have not changed are told by what the file system says of them, and none that has passes for one. */
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { stampOf } from '../../../src/publishing/disk/stamp'
import { publishLibrary, type PublishReport } from '../../../src/publishing/build/publish'
import { libraryFiles } from './build/library'
import { temporaryFolder } from './temporary'

/** Files whose bytes were asked for. */
const read = vi.hoisted(() => new Set<string>())
vi.mock('node:fs/promises', async original => {
  const fs = await original<typeof import('node:fs/promises')>()
  const watched = (...args: Parameters<typeof fs.readFile>): ReturnType<typeof fs.readFile> => {
    if (typeof args[0] === 'string') read.add(args[0])
    return fs.readFile(...args)
  }
  return { ...fs, readFile: watched }
})

/** Milliseconds until a file that was just written counts as settled. */
const SETTLING = 2_100

/** Other bytes of the same length, and an old date, as far as a program can set it. */
async function swap(file: string): Promise<void> {
  const before = await readFile(file, 'utf8')
  const after = before.replace('渡船停了', '渡船走了')
  expect(after).not.toBe(before)
  const past = new Date('2026-01-01')
  await writeFile(file, after)
  await utimes(file, past, past)
}

it('what has not changed is not even read; what has, at the same size and of an old date, is', async () => {
  const contentDir = await temporaryFolder(await libraryFiles())
  const outDir = await temporaryFolder()
  const cacheDir = await temporaryFolder()
  const publish = (): Promise<PublishReport> => publishLibrary({ contentDir, outDir, cacheDir })
  const source = path.join(contentDir, 'he-bu/qiao.md')
  const made = path.join(outDir, 'a/qiao.original.json')
  const picture = path.join(contentDir, 'he-bu/images/deng.png')
  await publish()
  await sleep(SETTLING)
  await publish() // looks at all that the first run has written, and finds it settled

  read.clear()
  expect(await publish()).toMatchObject({ written: 0, compiled: 0 })
  expect(read).not.toContain(source)
  expect(read).not.toContain(made)
  expect(read).not.toContain(picture)
  const namesOf = (folder: string) => readdir(path.join(outDir, folder, 'he-bu'))
  const [[before], [cover]] = [await namesOf('images'), await namesOf('covers')]
  for (const one of [`images/he-bu/${before}`, `covers/he-bu/${cover}`])
    expect(read).not.toContain(path.join(outDir, one))

  const right = await readFile(made, 'utf8')
  await swap(made)
  await expect(publish(), 'a published file that somebody has changed').rejects.toThrow(
    /No publish has written/,
  )
  await rm(made)
  await publish()
  expect(await readFile(made, 'utf8')).toBe(right)

  await swap(source)
  await publish()
  expect(await readFile(made, 'utf8'), 'a source').toContain('渡船走了')

  const turned = sharp({ create: { width: 30, height: 40, channels: 3, background: '#aa9988' } })
  await writeFile(picture, await turned.png().toBuffer())
  await utimes(picture, new Date('2026-01-01'), new Date('2026-01-01'))
  await publish()
  const [[after], [cover2]] = [await namesOf('images'), await namesOf('covers')]
  expect([after, cover2], 'a picture').not.toEqual([before, cover])
  expect(await readFile(path.join(outDir, 'images/he-bu', after ?? ''))).toEqual(await readFile(picture))
  const article = await readFile(path.join(outDir, 'a/deng.original.json'), 'utf8')
  expect(article).toContain(`"src":"images/he-bu/${after}","width":30,"height":40`)
  expect(await readFile(path.join(outDir, 'index.original.json'), 'utf8')).toContain(
    `"src":"covers/he-bu/${cover2}","width":30,"height":40`,
  )
})

it('a file has no stamp where it is not there, or could change again within the same tick', async () => {
  const file = path.join(await temporaryFolder(), 'a.md')
  expect(stampOf(file)).toBeUndefined()
  await writeFile(file, '')
  expect(stampOf(file)).toBeUndefined()
  await sleep(SETTLING)
  expect(stampOf(file)).toBeDefined()
})
