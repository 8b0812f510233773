/** What was published before is put back byte for byte, from what publishing has kept of it. */
import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { editionsOf, planRollback, rollBack } from '../../../../src/publishing/build/rollback'
import { KEPT_EDITIONS } from '../../../../src/publishing/targets/archive'
import { publishToStore, sendPublished } from '../../../../src/publishing/targets/s3/publish-to-store'
import { Store } from '../../../../src/publishing/targets/s3/store'
import { verify } from '../../../../src/publishing/targets/verify'
import { built } from '../../../tsx'
import { BUCKET, KEYS } from '../targets/s3/keys'
import { s3Server } from '../targets/s3/s3-server'
import { temporaryFolder } from '../temporary'
import { libraryFiles } from './library'
import { bytesBelow, readServed } from './served'

const SITE = 'https://site.example'

interface Folders {
  contentDir: string
  outDir: string
  cacheDir: string
}

const library = async (): Promise<Folders> => ({
  contentDir: await temporaryFolder(await libraryFiles()),
  outDir: await temporaryFolder(),
  cacheDir: await temporaryFolder(),
})

const publish = (folders: Folders) => publishLibrary({ ...folders, site: SITE })

/** Corrects one article, takes one back, adds one. */
async function edit({ contentDir }: Folders): Promise<void> {
  const qiao = path.join(contentDir, 'he-bu/qiao.md')
  await writeFile(qiao, (await readFile(qiao, 'utf8')).replace('二十年', '三十年'))
  await rm(path.join(contentDir, 'he-bu/jiu.md'))
  await writeFile(
    path.join(contentDir, 'he-bu/xin.md'),
    '---\nid: xin\ntitle: 新桥\ndate: 2026-04-01\nscript: zh-Hans\n---\n\n新桥的灯亮了。\n',
  )
}

/** A library that was published, edited and published again. */
async function twoEditions() {
  const folders = await library()
  await publish(folders)
  await edit(folders)
  await publish(folders)
  const [, earlier] = await editionsOf(folders)
  return { folders, second: await bytesBelow(folders.outDir), earlier }
}

/** The bytes that publishing keeps beside the editions. */
const keptIn = async ({ cacheDir }: Folders): Promise<string[]> =>
  (await readdir(cacheDir, { recursive: true })).filter(name => /editions\/bytes\/[0-9a-f]{64}$/.test(name))

describe('an edition that is put back', { timeout: 120_000 }, () => {
  it('is there byte for byte; so is the one after it', async () => {
    const folders = await library()
    await publish(folders)
    const first = await bytesBelow(folders.outDir)
    await edit(folders)
    await publish(folders)
    const second = await bytesBelow(folders.outDir)
    expect(second).not.toEqual(first)

    const editions = await editionsOf(folders)
    expect(editions.map(({ articles }) => articles)).toEqual([5, 5])
    const [later = '', earlier = ''] = editions.map(({ name }) => name)
    expect(await planRollback(folders, earlier)).toMatchObject({ back: ['jiu'], gone: ['xin'] })
    expect(await bytesBelow(folders.outDir)).toEqual(second)

    expect(await rollBack(folders, earlier)).toMatchObject({
      back: ['jiu'],
      gone: ['xin'],
      articles: 5,
      changed: [],
    })
    expect(await bytesBelow(folders.outDir)).toEqual(first)
    expect(await readServed(folders.outDir)).toBe(20)

    await rollBack(folders, later)
    expect(await bytesBelow(folders.outDir)).toEqual(second)
  })

  it('gives way to the sources with the next publish', async () => {
    const { folders, second, earlier } = await twoEditions()
    await rollBack(folders, earlier?.name ?? '')
    expect(await publish(folders)).toMatchObject({ withdrawn: ['jiu'] })
    // What has been withdrawn stays on the list; nothing else may differ.
    expect(await bytesBelow(folders.outDir)).toEqual(second)
  })

  it('leaves what an owner has put there, and is refused where it would be written over', async () => {
    const folders = await library()
    await publish(folders)
    await edit(folders)
    await publish(folders)
    const foreign = path.join(folders.outDir, 'own.txt')
    await writeFile(foreign, 'own')
    const [, earlier] = await editionsOf(folders)
    await writeFile(path.join(folders.outDir, 'a/qiao.original.json'), 'changed by hand')
    await expect(rollBack(folders, earlier?.name ?? '')).rejects.toThrow(
      /a\/qiao\.original\.json: No publish has written this file/,
    )
    expect(await readFile(foreign, 'utf8')).toBe('own')
    expect(await readFile(path.join(folders.outDir, 'a/qiao.original.json'), 'utf8')).toBe('changed by hand')
  })

  it('is refused where bytes of it are gone: not one file changes', async () => {
    const { folders, second, earlier } = await twoEditions()
    const [one = '', two = ''] = await keptIn(folders)
    await rm(path.join(folders.cacheDir, one))
    await writeFile(path.join(folders.cacheDir, two), 'damaged')
    await expect(rollBack(folders, earlier?.name ?? '')).rejects.toThrow(/is not whole any more/)
    expect(await bytesBelow(folders.outDir)).toEqual(second)
  })

  it('takes back more than a few articles only by their number', async () => {
    const folders = await library()
    await publish(folders)
    const many = ['yi', 'er', 'san', 'si', 'wu', 'liu']
    for (const [at, id] of many.entries())
      await writeFile(
        path.join(folders.contentDir, `he-bu/${id}.md`),
        `---\nid: ${id}\ntitle: 第${at + 1}盏灯\nscript: zh-Hans\n---\n\n灯亮了。\n`,
      )
    await publish(folders)
    const [, earlier] = await editionsOf(folders)
    const name = earlier?.name ?? ''
    await expect(rollBack(folders, name)).rejects.toThrow('This would withdraw 6 of 11 articles')
    expect(await rollBack({ ...folders, withdraw: 6 }, name)).toMatchObject({ gone: [...many].sort() })
  })
})

describe('what is kept', { timeout: 120_000 }, () => {
  it(`is the last ${KEPT_EDITIONS} editions, and no bytes that none of them has`, async () => {
    const folders = await library()
    const file = path.join(folders.contentDir, 'shan/cha.md')
    const text = await readFile(file, 'utf8')
    const states: Record<string, string>[] = []
    for (let round = 0; round < KEPT_EDITIONS + 2; round += 1) {
      await writeFile(file, text.replace('半年', `${round}年`))
      await publish(folders)
      states.push(await bytesBelow(folders.outDir))
    }
    const editions = await editionsOf(folders)
    expect(editions).toHaveLength(KEPT_EDITIONS)
    const kept = await keptIn(folders)
    const manifests = await Promise.all(editions.map(({ name }) => manifestText(folders, name)))
    const named = new Set(manifests.join('').match(/[0-9a-f]{64}/g))
    // Of the two oldest editions nothing is left, though a few files changed with each.
    expect(kept.length).toBeGreaterThan(KEPT_EDITIONS)
    expect(kept.filter(name => !named.has(path.basename(name)))).toEqual([])
    await rollBack(folders, editions.at(-1)?.name ?? '')
    expect(await bytesBelow(folders.outDir)).toEqual(states.at(-KEPT_EDITIONS))
  })

  it('stays whoever goes back and forth between two of them', async () => {
    const folders = await library()
    const file = path.join(folders.contentDir, 'shan/cha.md')
    const text = await readFile(file, 'utf8')
    for (const time of ['一年', '兩年', '三年']) {
      await writeFile(file, text.replace('半年', time))
      await publish(folders)
    }
    const editions = await editionsOf(folders)
    const [last = '', middle = ''] = editions.map(({ name }) => name)
    for (let round = 0; round < KEPT_EDITIONS; round += 1)
      for (const name of [middle, last]) await rollBack(folders, name)
    expect(await editionsOf(folders)).toEqual(editions)
  })

  it('grows by nothing where nothing has changed', async () => {
    const folders = await library()
    await publish(folders)
    await publish(folders)
    expect(await editionsOf(folders)).toHaveLength(1)
    expect(await keptIn(folders)).toEqual([])
  })
})

const manifestText = async ({ cacheDir }: Folders, edition: string): Promise<string> => {
  const found = (await readdir(cacheDir, { recursive: true })).find(name => name.endsWith(`${edition}.json`))
  return readFile(path.join(cacheDir, found ?? ''), 'utf8')
}

it('a store has the same afterwards, whatever it says of itself', { timeout: 120_000 }, async () => {
  const { endpoint } = await s3Server()
  const store = new Store(
    { bucket: BUCKET, prefix: '' },
    { endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS },
  )
  const folders = await library()
  await publishToStore({ ...folders, site: SITE }, store)
  await edit(folders)
  await publishToStore({ ...folders, site: SITE }, store)
  const [, earlier] = await editionsOf(folders)
  await rollBack(folders, earlier?.name ?? '')
  await sendPublished(folders.outDir, store)
  const { files, missing, changed } = await verify(store)
  expect(files).toBeGreaterThan(30)
  expect({ missing, changed }).toEqual({ missing: [], changed: [] })
  for (const [name, bytes] of Object.entries(await bytesBelow(folders.outDir)))
    expect(Buffer.from((await store.get(name)) ?? []).toString('latin1'), name).toBe(bytes)
  store.close()
})

describe('npm run publish --', { timeout: 120_000 }, () => {
  const command = ({ contentDir, outDir, cacheDir }: Folders, ...args: string[]) => {
    const folders = ['--content', contentDir, '--out', outDir, '--cache', cacheDir, '--without-cards']
    const { status, stdout, stderr } = spawnSync(...built('config/scripts/publish.ts', ...folders, ...args), {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  it('--editions names them, --rollback puts one back, with --dry-run it only says so', async () => {
    const folders = await library()
    expect(command(folders, '--editions')).toMatchObject({
      status: 0,
      stdout: 'Nothing was published here from this machine yet.\n',
    })
    await publish(folders)
    await edit(folders)
    await publish(folders)
    const second = await bytesBelow(folders.outDir)
    const { stdout } = command(folders, '--editions')
    expect(stdout).toMatch(/^(?:\d{8}T\d{6}\.\d{3}Z {2}5 articles\n){2}$/)
    const earlier = stdout.split('\n')[1]?.split(' ')[0] ?? ''
    const plan = 'back: 1 (jiu)\ngone, until the sources are published again: 1 (xin)\n'
    expect(command(folders, '--rollback', earlier, '--dry-run')).toMatchObject({ status: 0, stdout: plan })
    expect(await bytesBelow(folders.outDir)).toEqual(second)
    const done = command(folders, '--rollback', earlier)
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout).toContain(plan)
    const wrong = command(folders, '--rollback', 'yesterday')
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toContain('There is no edition "yesterday"')
    expect(wrong.stderr).toContain(earlier)
  })
})
