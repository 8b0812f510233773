/** A disk, a clock or a neighbour that lets a publish down: a clear word, and nothing lost. */
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Replacing from '../../../../src/publishing/disk/replace-file'
import { withLock } from '../../../../src/publishing/disk/lock'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { segment } from '../../../../src/publishing/script/segment'
import { systemProblem } from '../../../../src/publishing/disk/system-error'
import { libraryFiles } from './library'
import { temporaryFolder } from '../temporary'
import { bytesBelow, readServed } from './served'

/** Writes that the disk takes before it fails, and how it fails then. */
const disk = vi.hoisted(() => ({ takes: Infinity, code: 'ENOSPC' }))
vi.mock('../../../../src/publishing/disk/replace-file', async original => {
  const real = await original<typeof Replacing>()
  const take = (file: string): void => {
    disk.takes -= 1
    if (disk.takes < 0)
      throw Object.assign(new Error(`${disk.code}: write '${file}'`), { code: disk.code, path: file })
  }
  return {
    replaceFile: async (file: string, bytes: Uint8Array): Promise<void> => {
      take(file)
      await real.replaceFile(file, bytes)
    },
    replaceMade: (file: string, bytes: Uint8Array): void => {
      take(file)
      real.replaceMade(file, bytes)
    },
  }
})
beforeAll(() => {
  segment('')
}, 60_000)
afterEach(() => {
  disk.takes = Infinity
  vi.useRealTimers()
})

async function desk() {
  const folders = {
    contentDir: await temporaryFolder(await libraryFiles()),
    outDir: await temporaryFolder(),
    cacheDir: await temporaryFolder(),
  }
  const file = path.join(folders.contentDir, 'he-bu/qiao.md')
  return {
    ...folders,
    publish: () => publishLibrary({ ...folders, site: 'https://site.example' }),
    edit: async (word: string) =>
      writeFile(file, (await readFile(file, 'utf8')).replace(/渡船.?停了/g, `渡船${word}停了`)),
  }
}

describe('a disk that fails', { timeout: 60_000 }, () => {
  it.each([
    ['ENOSPC', 'The disk is full; what was there before is whole'],
    ['EROFS', 'This folder can be read only'],
    ['EACCES', 'Permission is denied'],
    ['EIO', 'The disk cannot be read or written here'],
  ])(
    '%s at any write: said so, what is served stays whole, the next publish mends it',
    async (code, words) => {
      const { outDir, contentDir, publish, edit } = await desk()
      await publish()
      disk.code = code
      for (const takes of [0, 1, 3, 6]) {
        await edit(`${takes}`)
        const sources = await bytesBelow(contentDir)
        disk.takes = takes
        const error: unknown = await publish().catch((failure: unknown) => failure)
        disk.takes = Infinity
        expect(systemProblem(error)?.message).toBe(words)
        expect(await readServed(outDir)).toBe(20)
        expect(await bytesBelow(contentDir)).toEqual(sources)
      }
      await publish()
      expect(await readFile(path.join(outDir, 'a/qiao.original.json'), 'utf8')).toContain('渡船6停了')
    },
  )

  it('a file in the way of the folder is said to be', async () => {
    const { contentDir, cacheDir } = await desk()
    const folder = await temporaryFolder({ 'public.txt': '' })
    const outDir = path.join(folder, 'public.txt/library')
    const error: unknown = await publishLibrary({ contentDir, cacheDir, outDir }).catch((e: unknown) => e)
    expect(systemProblem(error)).toMatchObject({ message: 'A file stands where a folder should be' })
  })

  it('an error of another kind is none of the system', () => {
    expect(systemProblem(new Error('oops'))).toBeUndefined()
    expect(systemProblem('ENOSPC')).toBeUndefined()
  })
})

describe('a draft that a killed publish has left', { timeout: 60_000 }, () => {
  it('goes; what is none of the library stays', async () => {
    const { outDir, publish } = await desk()
    await publish()
    // As a process with the number 314159265 leaves them that is killed while it writes.
    await writeFile(
      path.join(outDir, '.publishing.log'),
      `\nprocess 314159265\n${'0'.repeat(64)}  a/qiao.original.json\n${'0'.repeat(20)}`,
    )
    await writeFile(path.join(outDir, 'a/qiao.original.json.3141592653'), '{"ver')
    await writeFile(path.join(outDir, 'a/deng.original.json.3141592653'), 'mine')
    await writeFile(path.join(outDir, 'notes.txt.1'), 'mine')
    await publish()
    const names = Object.keys(await bytesBelow(outDir))
    expect(names).not.toContain('a/qiao.original.json.3141592653')
    expect(names).toContain('a/deng.original.json.3141592653')
    expect(names).toContain('notes.txt.1')
  })
})

describe('a clock that goes back', { timeout: 60_000 }, () => {
  it('hides no change: what is made anew is told by contents', async () => {
    const { outDir, publish, edit } = await desk()
    await publish()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 })
    await edit('又')
    expect((await publish()).written).toBeGreaterThan(0)
    expect(await readFile(path.join(outDir, 'a/qiao.original.json'), 'utf8')).toContain('渡船又停了')
  })
})

describe('a lock', () => {
  const leave = async (outDir: string, owner: string): Promise<void> => {
    await mkdir(path.join(outDir, '.publishing'))
    // Written when the clock still went ahead: by its time alone it would hold for a day.
    const tomorrow = new Date(Date.now() + 86_400_000)
    await utimes(path.join(outDir, '.publishing'), tomorrow, tomorrow)
    await writeFile(path.join(outDir, '.publisher'), owner)
  }
  /** Above what any system counts processes to. */
  const DEAD = 2 ** 30

  it('of a process that died here is taken over at once', async () => {
    const outDir = await temporaryFolder()
    await leave(outDir, `wan, process ${DEAD} on ${os.hostname()}`)
    expect(await withLock(outDir, 'publish', () => Promise.resolve('done'))).toBe('done')
  })

  it('of one that was killed before it could say who it is, or while it gave the lock back, is taken over', async () => {
    const outDir = await temporaryFolder()
    await leave(outDir, '')
    expect(await withLock(outDir, 'publish', () => Promise.resolve('done'))).toBe('done')
    await leave(outDir, '')
    await rm(path.join(outDir, '.publisher'))
    expect(await withLock(outDir, 'publish', () => Promise.resolve('done'))).toBe('done')
  })

  it('whose owner says only later who it is, is respected', async () => {
    const outDir = await temporaryFolder()
    await mkdir(path.join(outDir, '.publishing'))
    const late = writeFile(
      path.join(outDir, '.publisher.1'),
      `wan, process ${process.pid} on ${os.hostname()}`,
    )
      .then(() => sleep(500))
      .then(() => rename(path.join(outDir, '.publisher.1'), path.join(outDir, '.publisher')))
    await expect(withLock(outDir, 'publish', () => Promise.resolve())).rejects.toThrow('by wan, process')
    await late
  })

  it.each([
    ['lives', `wan, process ${process.pid} on ${os.hostname()}`],
    ['is of another computer', `wan, process ${DEAD} on another-desk`],
  ])('whose owner %s is respected, and its owner named', async (_, owner) => {
    const outDir = await temporaryFolder()
    await leave(outDir, owner)
    await expect(withLock(outDir, 'publish', () => Promise.resolve())).rejects.toThrow(
      `is being published to by ${owner}`,
    )
  })
})
