import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, it } from 'vitest'
import { Store } from '../../../../../src/publishing/targets/s3/store'
import { publishToStore } from '../../../../../src/publishing/targets/s3/publish-to-store'
import type { PublishOptions } from '../../../../../src/publishing/build/publish'
import { FOREIGN_NAMES } from '../../build/foreign'
import { segment } from '../../../../../src/publishing/script/segment'
import { libraryFiles } from '../../build/library'
import { temporaryFolder } from '../../temporary'
import { ownerClient } from './client'
import { BUCKET, KEYS } from './keys'
import { s3Server } from './s3-server'
import { built } from '../../../../tsx'

// The dictionaries load once, and not in the time of one test.
beforeAll(() => {
  segment('')
}, 60_000)

const PREFIX = 'site/columns/'

async function desk() {
  const server = await s3Server()
  const contentDir = await temporaryFolder(await libraryFiles())
  const outDir = await temporaryFolder()
  const cacheDir = await temporaryFolder()
  const client = ownerClient(server.endpoint)
  const storeWith = (credentials: typeof KEYS, bucket = BUCKET, prefix = PREFIX): Store =>
    new Store(
      { bucket, prefix },
      { endpoint: server.endpoint, region: 'us-east-1', pathStyle: true, credentials, silence: 300 },
    )
  return {
    server,
    contentDir,
    outDir,
    client,
    storeWith,
    store: storeWith(KEYS),
    publish: (store = storeWith(KEYS), out = outDir, options: Partial<PublishOptions> = {}) =>
      publishToStore({ contentDir, outDir: out, cacheDir, site: 'https://site.example', ...options }, store),
    keys: (): string[] => server.writes.splice(0).map(line => line.replace(`/${BUCKET}/${PREFIX}`, '')),
    object: (name: string) => ({ Bucket: BUCKET, Key: PREFIX + name }),
  }
}

describe('publishing to a store', { timeout: 60_000 }, () => {
  it('sends every file whole, under its type, kept for ever where its name changes with it', async () => {
    const { publish, store, client, object, outDir } = await desk()
    const report = await publish()
    const held = await store.list()
    expect(report.store).toMatchObject({ sent: held.size, kept: 0, removed: 0 })
    expect(held.has('manifest.json')).toBe(true)
    for (const name of held.keys()) {
      const bytes = await store.get(name)
      expect(Buffer.from(bytes ?? []).equals(await readFile(path.join(outDir, name)))).toBe(true)
    }
    const head = async (name: string): Promise<[string?, string?]> => {
      const { ContentType, CacheControl } = await client.send(new HeadObjectCommand(object(name)))
      return [ContentType, CacheControl]
    }
    const picture = [...held.keys()].find(name => name.startsWith('images/')) ?? ''
    expect(await head(picture)).toEqual(['image/png', 'public, max-age=31536000, immutable'])
    expect(await head('a/deng.zh-Hant-TW.json')).toEqual([
      'application/json; charset=utf-8',
      'public, no-cache',
    ])
    expect(await head('feeds/he-bu.original.atom.xml')).toEqual([
      'application/atom+xml; charset=utf-8',
      'public, no-cache',
    ])
  })

  it('sends what is named before what names it, and the manifest last', async () => {
    const { publish, keys } = await desk()
    await publish()
    const order = keys()
    const first = (pattern: RegExp): number => order.findIndex(line => pattern.test(line))
    const last = (pattern: RegExp): number =>
      order.length - 1 - [...order].reverse().findIndex(line => pattern.test(line))
    const index = first(/^PUT index\./)
    for (const named of [/^PUT images\//, /^PUT covers\//, /^PUT a\//, /^PUT search\//, /^PUT s\//]) {
      expect(first(named)).toBeGreaterThanOrEqual(0)
      expect(last(named)).toBeLessThan(index)
    }
    expect(last(/^PUT a\//)).toBeLessThan(first(/^PUT s\//))
    expect(last(/^PUT search\/\d/)).toBeLessThan(first(/^PUT search\/documents/))
    // Told before, so that whoever comes after a kill knows what was being sent.
    expect(order[0]).toBe('PUT .publishing.log')
    expect(order.slice(-2)).toEqual(['PUT manifest.json', 'DELETE .publishing.log'])
  })

  it('sends nothing again, and after an edit only what has changed', async () => {
    const { publish, keys, contentDir } = await desk()
    await publish()
    keys()
    expect((await publish()).store).toMatchObject({ sent: 0, removed: 0, bytes: 0 })
    expect(keys()).toEqual([])
    const file = path.join(contentDir, 'shan/cha.md')
    await writeFile(file, (await readFile(file, 'utf8')).replace('霧比江上的還要濃', '霧比江上的還要厚'))
    await publish()
    const written = keys().filter(line => line.startsWith('PUT a/'))
    expect(written.sort()).toEqual(
      ['original', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW'].map(variant => `PUT a/cha.${variant}.json`),
    )
  })

  it('withdraws what is taken back after the index says so, and leaves what is not its own', async () => {
    const { publish, keys, contentDir, client, object, store } = await desk()
    await publish()
    await client.send(new PutObjectCommand({ ...object('robots.txt'), Body: 'User-agent: *' }))
    keys()
    await rm(path.join(contentDir, 'he-bu/jiu.md'))
    // Another machine, which has published nothing yet, knows of the article by the store alone.
    const report = await publish(undefined, await temporaryFolder())
    expect(report.withdrawn).toEqual(['jiu'])
    const order = keys()
    expect(order.indexOf('DELETE a/jiu.original.json')).toBeGreaterThan(order.indexOf('PUT manifest.json'))
    expect(order.indexOf('PUT manifest.json')).toBeGreaterThan(order.indexOf('PUT index.original.json'))
    const held = await store.list()
    expect([...held.keys()].filter(name => name.includes('jiu.') && !name.includes('geng'))).toEqual([])
    expect(held.has('robots.txt')).toBe(true)
    const { Body } = await client.send(new GetObjectCommand(object('withdrawn.json')))
    expect(await Body?.transformToString()).toContain('"ids":["jiu"]')
  })

  it('a prefix that holds things and no manifest is refused; with --adopt they stay, and are named', async () => {
    const { publish, keys, client, object, store } = await desk()
    for (const name of FOREIGN_NAMES) await client.send(new PutObjectCommand({ ...object(name), Body: name }))
    keys()
    await expect(publish()).rejects.toThrow(/s3:\/\/columns\/site\/columns\/: This prefix holds things/)
    expect(keys()).toEqual([])
    const { store: sent } = await publish(undefined, undefined, { adopt: true })
    expect(sent).toMatchObject({ otherCount: FOREIGN_NAMES.length, changed: [] })
    expect(await publish()).toMatchObject({ store: { sent: 0, removed: 0 } })
    for (const name of FOREIGN_NAMES) expect(Buffer.from((await store.get(name)) ?? []).toString()).toBe(name)
  })

  it('what somebody has put in the place of a published file stays; nothing is sent then', async () => {
    const { publish, keys, client, object, store, contentDir } = await desk()
    await publish()
    await client.send(new PutObjectCommand({ ...object('a/qiao.original.json'), Body: 'mine' }))
    keys()
    await expect(publish()).rejects.toThrow(
      /a\/qiao\.original\.json: No publish has sent this file as it is now/,
    )
    expect(keys()).toEqual([])
    await rm(path.join(contentDir, 'he-bu/qiao.md'))
    // It was to go: it stays, and is named.
    expect((await publish()).store).toMatchObject({ changed: ['a/qiao.original.json'], removed: 4 })
    expect(Buffer.from((await store.get('a/qiao.original.json')) ?? []).toString()).toBe('mine')
  })

  it('a second prefix has a history of its own, also from one folder', async () => {
    const { publish, contentDir, storeWith } = await desk()
    await publish()
    await rm(path.join(contentDir, 'he-bu/jiu.md'))
    const staging = storeWith(KEYS, BUCKET, 'staging/')
    expect((await publish(staging)).withdrawn).toEqual([])
    expect(Buffer.from((await staging.get('withdrawn.json')) ?? []).toString()).toContain('"ids":[]')
    expect((await publish()).withdrawn).toEqual(['jiu'])
  })

  it('tries again where the store is busy', async () => {
    const { publish, server, store } = await desk()
    server.refuse(3)
    const report = await publish()
    expect((await store.list()).size).toBe(report.store.sent)
  })

  it('tries again where the store falls silent, and says so where it stays silent', async () => {
    const { publish, server, store } = await desk()
    server.ignore(3)
    const report = await publish()
    expect((await store.list()).size).toBe(report.store.sent)
    server.ignore(Infinity)
    expect(await publish().catch(String)).toMatch(/The store cannot be reached/)
  })
})

describe('a store that refuses', { timeout: 60_000 }, () => {
  it('is told in words, with a way on, and without the keys', async () => {
    const { publish, storeWith } = await desk()
    const unknown = 'no-key-of-this-store'
    const wrong = await publish(storeWith({ ...KEYS, accessKeyId: unknown })).catch(String)
    expect(wrong).toMatch(/s3:\/\/columns\/site\/columns\/: The store does not know these credentials/)
    expect(wrong).not.toContain(unknown)
    expect(wrong).not.toContain(KEYS.secretAccessKey)
    expect(await publish(storeWith(KEYS, 'nowhere')).catch(String)).toMatch(/There is no such bucket/)
  })
})

describe('npm run publish -- --to', { timeout: 60_000 }, () => {
  const run = (args: string[], env: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = spawnSync(...built('config/scripts/publish.ts', ...args), {
      encoding: 'utf8',
      env: { ...process.env, SITE_ORIGIN: '', LIBRARY_URL: '', ...env },
    })
    return { status, stdout, stderr }
  }
  const noKeys = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
  const keys = { AWS_ACCESS_KEY_ID: KEYS.accessKeyId, AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey }

  it('asks for an address and for credentials', () => {
    const noAddress = run(['--to', 'columns/site'], keys)
    expect(noAddress).toMatchObject({ status: 2, stdout: '' })
    expect(noAddress.stderr).toMatch(/^--to is an address such as s3:\/\/bucket\/prefix\n/)
    const without = run(['--to', 's3://columns/site'], noKeys)
    expect(without).toMatchObject({ status: 2, stdout: '' })
    expect(without.stderr).toMatch(/^Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment\n/)
  })

  it('exits with 1 where the store cannot be reached', async () => {
    const content = await temporaryFolder(await libraryFiles())
    const [out, cache] = [await temporaryFolder(), await temporaryFolder()]
    const options = ['--content', content, '--out', out, '--cache', cache, '--without-cards']
    // Nothing listens on port 9, which is for discarding.
    const store = ['--to', 's3://columns/site', '--endpoint', 'http://127.0.0.1:9', '--path-style']
    const { status, stderr } = run([...options, ...store], keys)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^s3:\/\/columns\/site\/: The store cannot be reached\. /) as string,
    })
  })
})
