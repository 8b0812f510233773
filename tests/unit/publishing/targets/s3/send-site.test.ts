/** The H5 build with the pages of an edition, in a bucket. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../../../config/scripts/lay-out'
import { Output } from '../../../../../src/publishing/build/output'
import { apartIn } from '../../../../../src/publishing/targets/s3/address'
import { assertForSite, sendSite } from '../../../../../src/publishing/targets/s3/send-site'
import { Store } from '../../../../../src/publishing/targets/s3/store'
import { PAGES_FILE } from '../../../../../src/publishing/targets/h5-build'
import { temporaryFolder } from '../../temporary'
import { ownerClient } from './client'
import { BUCKET, KEYS } from './keys'
import { s3Server } from './s3-server'

const PAGES = { 'index.html': 'home', 'a/deng/index.html': 'deng', 'sitemap.xml': '<urlset/>' }

async function drawPages(dist: string, pages: Record<string, string>): Promise<void> {
  const output = await Output.open(dist, await temporaryFolder(), { manifest: PAGES_FILE, adopt: true })
  for (const [name, text] of Object.entries(pages)) await output.write(name, text)
  await output.finish()
}

/** A build as it lies in its folder. */
async function build(script: string, pages: Record<string, string>, dist: string): Promise<void> {
  const built = await temporaryFolder({ [`js/app.${script}.js`]: script, 'sw.js': `worker of ${script}` })
  await drawPages(built, pages)
  await layOut(built, dist)
}

async function desk() {
  const server = await s3Server()
  const options = { endpoint: server.endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS }
  const store = new Store({ bucket: BUCKET, prefix: '' }, options)
  const client = ownerClient(server.endpoint)
  return {
    store,
    dist: await temporaryFolder(),
    put: (Key: string, Body: string) => client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body })),
    typeOf: async (Key: string) => {
      const { ContentType, CacheControl } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key }))
      return [ContentType, CacheControl]
    },
    names: async () => [...(await store.list()).keys()].sort(),
    writes: () => server.writes.splice(0).map(line => line.replace(`/${BUCKET}/`, '')),
  }
}

describe('a site in a bucket', { timeout: 60_000 }, () => {
  it('has the whole build, each file under its type; scripts go before pages, the list last', async () => {
    const { store, dist, writes, names, typeOf } = await desk()
    await build('1a2b3c4d', PAGES, dist)
    await cp(path.join(dist, 'index.html'), path.join(dist, 'mine.html'))
    await sendSite(dist, store, undefined)
    const order = writes()
    expect(order[1]).toBe('PUT js/app.1a2b3c4d.js')
    expect(order.slice(-2)).toEqual(['PUT .site.json', 'DELETE .site.json.log'])
    // Not the owner's own, which is theirs to send, and nothing hidden.
    expect(await names()).toEqual(['.site.json', 'js/app.1a2b3c4d.js', 'sw.js', ...Object.keys(PAGES)].sort())
    expect(await typeOf('a/deng/index.html')).toEqual(['text/html; charset=utf-8', 'public, no-cache'])
    expect(await typeOf('js/app.1a2b3c4d.js')).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
  })

  it('is sent what has changed alone; the page of what is gone goes after all else', async () => {
    const { store, dist, writes } = await desk()
    await build('1a2b3c4d', PAGES, dist)
    await sendSite(dist, store, undefined)
    writes()
    expect(await sendSite(dist, store, undefined)).toMatchObject({ sent: 0, removed: 0 })
    expect(writes()).toEqual([])
    await drawPages(dist, { 'index.html': 'home', 'a/qiao/index.html': 'qiao', 'sitemap.xml': '<urlset>' })
    expect(await sendSite(dist, store, undefined)).toMatchObject({ sent: 3, removed: 1, changed: [] })
    expect(writes()).toEqual([
      'PUT .site.json.log',
      'PUT a/qiao/index.html',
      'PUT sitemap.xml',
      'PUT .site.json',
      'DELETE a/deng/index.html',
      'DELETE .site.json.log',
    ])
  })

  it('keeps scripts of the release before: pages that are open name them', async () => {
    const { store, dist, names } = await desk()
    await build('1a2b3c4d', PAGES, dist)
    await sendSite(dist, store, undefined)
    await build('5e6f7a8b', PAGES, dist)
    expect(await sendSite(dist, store, undefined)).toMatchObject({ removed: 0, otherCount: 0 })
    expect(await names()).toContain('js/app.1a2b3c4d.js')
  })

  it('touches nothing of the owner’s, and no library that lies below it', async () => {
    const { store, dist, put, names } = await desk()
    await build('1a2b3c4d', PAGES, dist)
    await put('robots-of-mine.txt', 'mine')
    await put('columns/a/deng.original.json', '{}')
    const isApart = apartIn({ bucket: BUCKET, prefix: '' }, { bucket: BUCKET, prefix: 'columns/' })
    await expect(assertForSite(store, false, isApart)).rejects.toThrow(
      /holds things that are not of an earlier publish: robots-of-mine\.txt\./,
    )
    await assertForSite(store, true, isApart)
    expect(await sendSite(dist, store, isApart)).toMatchObject({
      others: ['robots-of-mine.txt'],
      otherCount: 1,
    })
    await assertForSite(store, false, isApart)
    await put('a/deng/index.html', 'mine')
    await rm(path.join(dist, 'a/deng/index.html'))
    await drawPages(dist, { 'index.html': 'home', 'sitemap.xml': '<urlset/>' })
    expect(await sendSite(dist, store, isApart)).toMatchObject({ removed: 0, changed: ['a/deng/index.html'] })
    expect(await names()).toContain('columns/a/deng.original.json')
    expect(Buffer.from((await store.get('a/deng/index.html')) ?? []).toString()).toBe('mine')
  })

  it('is refused where something of the owner’s stands in the place of a page', async () => {
    const { store, dist, put, writes } = await desk()
    await build('1a2b3c4d', PAGES, dist)
    await put('index.html', 'mine')
    writes()
    await expect(sendSite(dist, store, undefined)).rejects.toThrow(
      /index\.html: No publish has sent this file/,
    )
    expect(writes()).toEqual([])
    await writeFile(path.join(dist, 'a/deng/index.html'), 'deng')
    expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('home')
  })
})
