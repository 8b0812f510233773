import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { publishToStore } from '../../../../src/publishing/targets/s3/publish-to-store'
import { Store } from '../../../../src/publishing/targets/s3/store'
import { verify } from '../../../../src/publishing/targets/verify'
import { built } from '../../../tsx'
import { libraryFiles } from '../build/library'
import { temporaryFolder } from '../temporary'
import { BUCKET, KEYS } from './s3/keys'
import { s3Server } from './s3/s3-server'

describe('npm run publish -- --verify', { timeout: 120_000 }, () => {
  const command = (...args: string[]) => {
    const [program, words] = built('config/scripts/publish.ts', '--verify', ...args)
    const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  it('says that all is as it was published, names what is not, and publishes nothing', async () => {
    const out = await temporaryFolder()
    const contentDir = await temporaryFolder(await libraryFiles())
    await publishLibrary({ contentDir, outDir: out, cacheDir: await temporaryFolder() })
    const { files } = JSON.parse(await readFile(path.join(out, 'manifest.json'), 'utf8')) as {
      files: Record<string, unknown>
    }
    const count = Object.keys(files).length
    expect(count).toBeGreaterThan(30)
    // A folder without a library: whatever is in the sources, nothing is published.
    expect(command('--out', out, '--content', await temporaryFolder())).toMatchObject({
      status: 0,
      stdout: `${count} files, all of them as they were published\n`,
    })

    const index = path.join(out, 'index.original.json')
    const article = path.join(out, 'a/deng.original.json')
    await rm(index)
    await writeFile(article, `${await readFile(article, 'utf8')} `)
    const { status, stderr, stdout } = command('--out', out)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(`${index}: is not there.`)
    expect(stderr).toContain(`${article}: is not as it was published.`)
    expect(stderr).toContain(`${count} files: 1 missing, 1 changed`)
  })

  it('refuses a place where nothing was published', async () => {
    const empty = await temporaryFolder()
    const { status, stderr } = command('--out', empty)
    expect(status).toBe(1)
    expect(stderr).toContain(
      `${path.join(empty, 'manifest.json')}: No publish has left its list of files here`,
    )
  })

  it('reads a store back, which may lie about what it holds', async () => {
    const { endpoint } = await s3Server()
    const store = new Store(
      { bucket: BUCKET, prefix: 'column/' },
      { endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS },
    )
    const contentDir = await temporaryFolder(await libraryFiles())
    const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
    await publishToStore({ contentDir, outDir, cacheDir }, store)
    expect(await verify(store)).toMatchObject({ missing: [], changed: [] })
    // It takes a file, tells its sum, and gives others bytes than it took.
    const lying = {
      nameOf: (name: string) => store.nameOf(name),
      get: async (name: string) =>
        name === 'withdrawn.json' ? Buffer.from('{}') : name.startsWith('s/') ? undefined : store.get(name),
    }
    const found = await verify(lying)
    expect(found.changed).toEqual(['withdrawn.json'])
    expect(found.missing.length).toBeGreaterThan(0)
    expect(found.missing.every(name => name.startsWith('s/'))).toBe(true)
    store.close()
  })
})
