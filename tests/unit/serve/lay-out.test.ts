/** A build in a folder of the owner's: theirs stays, what builds have put there comes and goes. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beside, layOut } from '../../../config/scripts/lay-out'
import { PublishingError } from '../../../src/publishing/errors'
import { Output } from '../../../src/publishing/build/output'
import { FOREIGN_NAMES } from '../publishing/build/foreign'
import { bytesBelow } from '../publishing/build/served'
import { runs } from '../publishing/runs'
import { temporaryFolder } from '../publishing/temporary'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const FIRST = { 'index.html': 'one', 'a/deng/index.html': 'deng', 'js/app.1.js': '1', 'css/app.1.css': 'a' }
const NEXT = { 'index.html': 'two', 'a/deng/index.html': 'deng', 'js/app.2.js': '2' }

const lay = async (files: Record<string, string>, dist: string) => layOut(await temporaryFolder(files), dist)

/** As `npm run publish -- --pages` does. */
async function drawPages(dist: string, pages: Record<string, string>): Promise<void> {
  const output = await Output.open(dist, await temporaryFolder(), { manifest: '.pages.json', adopt: true })
  for (const [name, text] of Object.entries(pages)) await output.write(name, text)
  await output.finish()
}

describe('a folder that is built into', () => {
  it('has the build, hidden files too, and of the one before only what both have', async () => {
    const dist = path.join(await temporaryFolder(), 'new/h5')
    await lay({ ...FIRST, '.screens.json': '{}' }, dist)
    expect(await bytesBelow(dist)).toEqual(FIRST)
    expect(await readFile(path.join(dist, '.screens.json'), 'utf8')).toBe('{}')
    expect(await lay(NEXT, dist)).toMatchObject({ removed: 3, changed: [], others: [] })
    expect(await bytesBelow(dist)).toEqual(NEXT)
  })

  it('keeps every file of its owner’s, and names them', async () => {
    const dist = await temporaryFolder()
    await lay(FIRST, dist)
    await writeFile(path.join(dist, 'MP_verify_x.txt'), 'x')
    await mkdir(path.join(dist, 'js'), { recursive: true })
    await writeFile(path.join(dist, 'js/counter.js'), 'mine')
    const tally = await lay(NEXT, dist)
    expect(beside(tally)).toEqual(['Not of a build, and left alone: MP_verify_x.txt, js/counter.js'])
    expect(await bytesBelow(dist)).toEqual({ ...NEXT, 'MP_verify_x.txt': 'x', 'js/counter.js': 'mine' })
  })

  it('that holds things and no list of a build is refused', async () => {
    const files = { 'index.html': 'mine', 'photos/a.jpg': 'a' }
    const dist = await temporaryFolder(files)
    await expect(lay(FIRST, dist)).rejects.toThrow(/holds things that no build of this edition has put there/)
    expect(await bytesBelow(dist)).toEqual(files)
  })

  it('where one of them stands in the place of a file is named, before anything is removed', async () => {
    const dist = await temporaryFolder()
    await lay(FIRST, dist)
    await writeFile(path.join(dist, 'index.html'), 'mine')
    await expect(lay(NEXT, dist)).rejects.toThrow(/index\.html: .*has written this file as it is now/)
    expect(await bytesBelow(dist)).toMatchObject({ ...FIRST, 'index.html': 'mine' })
  })

  it.each([
    '/',
    os.homedir(),
    ROOT,
    path.dirname(ROOT),
    path.join(ROOT, 'src/content/new'),
    path.join(ROOT, 'docs'),
  ])('%s is none for builds', async dist => {
    await expect(lay(FIRST, dist)).rejects.toThrow(/Nothing is written here/)
  })

  it('takes pages drawn since for its own', async () => {
    const dist = await temporaryFolder()
    const built = await temporaryFolder(FIRST)
    await drawPages(built, { 'index.html': 'one', 'a/deng/index.html': 'deng' })
    await layOut(built, dist)
    await drawPages(dist, { 'index.html': 'one and more', 'a/qiao/index.html': 'qiao' })
    await drawPages(built, { 'index.html': 'two', 'a/deng/index.html': 'deng' })
    await layOut(built, dist)
    expect(await bytesBelow(dist)).toEqual({ ...FIRST, 'index.html': 'two' })
  })
})

describe('compressed copies', () => {
  it('change and go with their page, whoever has made them; what is no copy of it stays', async () => {
    const dist = await temporaryFolder()
    await drawPages(dist, { 'a/deng/index.html': 'deng', 'a/qiao/index.html': 'qiao' })
    for (const [name, text] of [
      ['a/deng/index.html.gz', 'deng'],
      ['a/qiao/index.html.gz', 'qiao'],
      ['a/qiao/index.html.br', 'no copy at all'],
    ] as const)
      await writeFile(path.join(dist, name), name.endsWith('.gz') ? gzipSync(text) : text)
    await drawPages(dist, { 'a/deng/index.html': 'lamp' })
    expect(Object.keys(await bytesBelow(dist)).sort()).toEqual([
      'a/deng/index.html',
      'a/deng/index.html.gz',
      'a/qiao/index.html.br',
    ])
    expect(gunzipSync(await readFile(path.join(dist, 'a/deng/index.html.gz'))).toString()).toBe('lamp')
  })
})

describe('whatever an owner, builds and pages do in one folder', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'index.html',
      'js/app.1.js',
      'sw.js',
      'a/deng/index.html',
      'a/deng/index.html.gz',
      ...FOREIGN_NAMES,
    ),
    fc.stringMatching(/^[a-z]{1,6}\.[a-z]{2,4}$/),
  )
  const text = fc.constantFrom('a', 'b', 'c')
  const files = fc.dictionary(
    fc.constantFrom('index.html', 'js/app.1.js', 'js/app.2.js', 'a/deng/index.html', 'sw.js'),
    text,
  )
  const step = fc.oneof(
    fc.record({ kind: fc.constant('build' as const), files }),
    fc.record({ kind: fc.constant('pages' as const), files }),
    fc.record({ kind: fc.constant('owner' as const), name: names }),
  )

  it('not one byte of the owner’s is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async steps => {
        const dist = await temporaryFolder()
        const foreign: Record<string, string> = {}
        for (const one of steps) {
          if (one.kind === 'owner') {
            foreign[one.name] = `mine: ${one.name}`
            await mkdir(path.dirname(path.join(dist, one.name)), { recursive: true })
            await writeFile(path.join(dist, one.name), foreign[one.name] ?? '')
            continue
          }
          const work = one.kind === 'build' ? lay(one.files, dist) : drawPages(dist, one.files)
          await work.catch((error: unknown) => {
            const isRefused = error instanceof PublishingError || String(error).includes('holds things')
            if (!isRefused) throw error
          })
          expect(await bytesBelow(dist)).toMatchObject(foreign)
        }
        await rm(dist, { recursive: true })
      }),
      { numRuns: runs(25) },
    )
  }, 600_000)
})
