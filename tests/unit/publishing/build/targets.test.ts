/** Where a publish writes: nothing of the owner's is changed there, and some places it never writes to. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishLibrary, type PublishOptions } from '../../../../src/publishing/build/publish'
import { PublishingError } from '../../../../src/publishing/errors'
import { segment } from '../../../../src/publishing/script/segment'
import { libraryFiles } from './library'
import { runs } from '../runs'
import { temporaryFolder } from '../temporary'
import { addForeign, FOREIGN_NAMES } from './foreign'
import { bytesBelow } from './served'
import { changeSources, steps } from './steps'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

beforeAll(() => {
  segment('')
}, 60_000)

async function desk() {
  const contentDir = await temporaryFolder(await libraryFiles())
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  return {
    contentDir,
    outDir,
    publish: (options?: Partial<PublishOptions>) =>
      publishLibrary({ contentDir, outDir, cacheDir, site: 'https://site.example', ...options }),
  }
}

describe('a folder that holds things of the owner’s', { timeout: 60_000 }, () => {
  it('is refused before a byte is written', async () => {
    const { outDir, publish } = await desk()
    const foreign = await addForeign(outDir)
    await expect(publish()).rejects.toThrow(/holds things that are not of an earlier publish: .*--adopt/)
    expect(await bytesBelow(outDir)).toEqual(foreign)
    expect(await readdir(outDir)).not.toContain('.publishing')
  })

  it('is taken with --adopt: all of them stay, and are named, each time', async () => {
    const { contentDir, outDir, publish } = await desk()
    const foreign = await addForeign(outDir)
    const { others, otherCount } = await publish({ adopt: true })
    expect(others).toEqual([...FOREIGN_NAMES].sort())
    expect(otherCount).toBe(FOREIGN_NAMES.length)
    await rm(path.join(contentDir, 'he-bu/jiu.md'))
    expect(await publish()).toMatchObject({ withdrawn: ['jiu'], otherCount: FOREIGN_NAMES.length })
    expect(await bytesBelow(outDir)).toMatchObject(foreign)
  })

  it('one where a published file belongs is named, and nothing is written in its place', async () => {
    const { outDir, publish } = await desk()
    const mine = { 'a/deng.original.json': 'mine', 'a/qiao.zh-Hans.json': 'mine, too' }
    await mkdir(path.join(outDir, 'a'))
    for (const [name, text] of Object.entries(mine)) await writeFile(path.join(outDir, name), text)
    const error = await publish({ adopt: true }).catch((failure: unknown) => failure)
    expect(error).toBeInstanceOf(PublishingError)
    const { problems } = error as PublishingError
    expect(problems.map(({ file }) => path.relative(outDir, file)).sort()).toEqual(Object.keys(mine))
    expect(await bytesBelow(outDir)).toMatchObject(mine)
    // Nothing that readers begin with.
    expect(await readdir(outDir)).not.toContain('index.original.json')
  })

  it('a manifest of another kind, as web apps have, is none of ours', async () => {
    const { outDir, publish } = await desk()
    const manifest = '{"name": "Columns", "icons": []}'
    await writeFile(path.join(outDir, 'manifest.json'), manifest)
    for (const adopt of [false, true])
      await expect(publish({ adopt })).rejects.toThrow(/manifest\.json: This is not the list of files/)
    expect(await bytesBelow(outDir)).toEqual({ 'manifest.json': manifest })
  })

  it('a manifest that names files outside of the folder removes none of them', async () => {
    const { outDir, publish } = await desk()
    await publish()
    const beside = path.join(path.dirname(outDir), `${path.basename(outDir)}.mine`)
    await writeFile(beside, '')
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    const file = path.join(outDir, 'manifest.json')
    const entry = `  "../${path.basename(beside)}": {\n   "sha256": "${empty}",\n   "bytes": 0\n  },\n`
    await writeFile(file, (await readFile(file, 'utf8')).replace('"files": {\n', `"files": {\n${entry}`))
    await publish()
    expect(await readFile(beside, 'utf8')).toBe('')
    await rm(beside)
  })

  it('what was to go and has been changed meanwhile stays, and is named', async () => {
    const { contentDir, outDir, publish } = await desk()
    await publish()
    await writeFile(path.join(outDir, 'a/jiu.zh-Hans.json'), 'changed')
    await rm(path.join(contentDir, 'he-bu/jiu.md'))
    expect(await publish()).toMatchObject({ withdrawn: ['jiu'], changed: ['a/jiu.zh-Hans.json'] })
    expect(await readFile(path.join(outDir, 'a/jiu.zh-Hans.json'), 'utf8')).toBe('changed')
  })
})

describe('places that are never published to', { timeout: 60_000 }, () => {
  it.each([
    ['the root of the disk', '/'],
    ['the home folder', os.homedir()],
    ['what is around it', path.dirname(os.homedir())],
    ['the repository', ROOT],
    ['what is around it', path.dirname(ROOT)],
    ['its sources', path.join(ROOT, 'src')],
    ['a folder of its own', path.join(ROOT, 'tests/unit/new')],
    ['its history', path.join(ROOT, '.git/pages')],
    ['another way to write it', `${ROOT}/dist/../src`],
  ])('%s: %s', async (_, outDir) => {
    const { publish } = await desk()
    await expect(publish({ outDir, adopt: true })).rejects.toThrow(/Nothing is written here/)
    await expect(publish({ cacheDir: outDir })).rejects.toThrow(/Nothing is written here/)
  })

  it('the sources, what is in them, what is around them, and links to them', async () => {
    const { contentDir, publish } = await desk()
    const before = await bytesBelow(contentDir)
    const link = path.join(await temporaryFolder(), 'link')
    await symlink(contentDir, link)
    const places = [contentDir, path.join(contentDir, 'he-bu'), path.join(contentDir, 'new/public'), link]
    for (const outDir of [...places, path.join(link, 'public')])
      await expect(publish({ outDir, adopt: true }), outDir).rejects.toThrow(/Nothing is written here/)
    const around = await temporaryFolder()
    await rename(contentDir, path.join(around, 'content'))
    const inside = publish({ contentDir: path.join(around, 'content'), outDir: around, adopt: true })
    await expect(inside).rejects.toThrow(/the folder of the sources lies in it/)
    await rename(path.join(around, 'content'), contentDir)
    expect(await bytesBelow(contentDir)).toEqual(before)
  })
})

/** A publish in a process of its own, killed so many milliseconds after it has begun. */
async function killedAfter(lives: number, ...folders: readonly string[]): Promise<void> {
  const child = fork(path.join(__dirname, 'publisher.ts'), folders, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit')
  await once(child, 'message')
  child.send('publish')
  const timer = setTimeout(() => child.kill('SIGKILL'), lives)
  await ended
  clearTimeout(timer)
}

/** Milliseconds that such a publish takes. */
const WHOLE_PUBLISH = 1_000

describe('whatever an owner and a publish do in one folder', () => {
  it('not one byte of the owner’s is changed', async () => {
    const files = await libraryFiles()
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (all, adopt) => {
        const contentDir = await temporaryFolder(files)
        const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
        const foreign: Record<string, string> = {}
        const own = async (name: string, text: string): Promise<void> => {
          foreign[name] = text
          await mkdir(path.dirname(path.join(outDir, name)), { recursive: true })
          await writeFile(path.join(outDir, name), text)
        }
        for (const one of [...all, { kind: 'publish' } as const]) {
          if (one.kind === 'foreign') await own(one.name, `mine: ${one.name}`)
          else if (one.kind === 'meddle') {
            const published = Object.keys(await bytesBelow(outDir)).filter(
              name => !(name in foreign) && name !== 'manifest.json',
            )
            const name = published[one.at % Math.max(1, published.length)]
            if (name !== undefined) await own(name, 'changed by hand')
          } else if (one.kind === 'forget') await rm(cacheDir, { recursive: true, force: true })
          if (one.kind === 'foreign' || one.kind === 'meddle') continue
          await changeSources(one, contentDir, files)
          await mkdir(cacheDir, { recursive: true })
          if (one.kind === 'kill')
            await killedAfter((one.at / 1000) * WHOLE_PUBLISH, contentDir, outDir, cacheDir)
          else {
            const options = { contentDir, outDir, cacheDir, site: 'https://site.example', adopt }
            await publishLibrary(options).catch((error: unknown) => {
              if (!(error instanceof PublishingError)) throw error
            })
          }
          expect(await bytesBelow(outDir)).toMatchObject(foreign)
        }
      }),
      { numRuns: runs(12) },
    )
  }, 1_200_000)
})
