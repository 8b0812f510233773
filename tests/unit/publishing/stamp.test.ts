/** Files that have not changed are told by what the file system says of them, and none that has passes for one. */
import { readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it, vi } from 'vitest'
import { stampOf } from '../../../src/publishing/disk/stamp'
import { publishLibrary } from '../../../src/publishing/publish/publish'
import { segment } from '../../../src/publishing/script/segment'
import { libraryFiles } from './compile/library'
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
beforeAll(() => {
  segment('')
}, 60_000)

/** Milliseconds until a file that was just written counts as settled. */
const SETTLING = 2_100

async function published() {
  const contentDir = await temporaryFolder(await libraryFiles())
  const outDir = await temporaryFolder()
  const cacheDir = await temporaryFolder()
  const publish = () => publishLibrary({ contentDir, outDir, cacheDir })
  await publish()
  await sleep(SETTLING)
  await publish() // looks at all that the first run has written, and finds it settled
  return {
    publish,
    source: path.join(contentDir, 'he-bu/qiao.md'),
    made: path.join(outDir, 'a/qiao.original.json'),
  }
}

/** Other bytes of the same length, and the times that a program can set as they were. */
async function swap(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(file, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  expect(Buffer.byteLength(after)).toBe(Buffer.byteLength(before))
  const past = new Date('2026-01-01')
  await writeFile(file, after)
  await utimes(file, past, past)
}

it('what has not changed is not even read', { timeout: 60_000 }, async () => {
  const { publish, source, made } = await published()
  read.clear()
  expect(await publish()).toMatchObject({ written: 0, compiled: 0 })
  expect(read).not.toContain(source)
  expect(read).not.toContain(made)
})

it('a source of the same size and an old date is seen to be another', { timeout: 60_000 }, async () => {
  const { publish, source, made } = await published()
  await swap(source, '渡船停了', '渡船走了')
  expect(await publish()).toMatchObject({ compiled: expect.any(Number) as number })
  expect(await readFile(made, 'utf8')).toContain('渡船走了')
})

it('so is a published file that somebody has damaged: it is made again', { timeout: 60_000 }, async () => {
  const { publish, made } = await published()
  const right = await readFile(made, 'utf8')
  await swap(made, '渡船停了', '渡船走了')
  await publish()
  expect(await readFile(made, 'utf8')).toBe(right)
})

it('a file that has just been written has no stamp yet: it could change within the same tick', async () => {
  const folder = await temporaryFolder({ 'a.md': '一' })
  const file = path.join(folder, 'a.md')
  expect(stampOf(file)).toBeUndefined()
  await sleep(SETTLING)
  expect(stampOf(file)).toBeDefined()
  expect(stampOf(path.join(folder, 'b.md'))).toBeUndefined()
})
