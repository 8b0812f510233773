/** Files that have not changed are told by what the file system says of them, and none that has passes for one. */
import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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
  await publish()
  await sleep(SETTLING)
  await publish() // looks at all that the first run has written, and finds it settled

  read.clear()
  expect(await publish()).toMatchObject({ written: 0, compiled: 0 })
  expect(read).not.toContain(source)
  expect(read).not.toContain(made)

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
})

it('a file has no stamp where it is not there, or could change again within the same tick', async () => {
  const file = path.join(await temporaryFolder(), 'a.md')
  expect(stampOf(file)).toBeUndefined()
  await writeFile(file, '')
  expect(stampOf(file)).toBeUndefined()
  await sleep(SETTLING)
  expect(stampOf(file)).toBeDefined()
})
