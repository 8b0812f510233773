/** Two machines never publish to one prefix of a store at once, whatever the store minds. */
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { leaseOf, withLease } from '../../../../../src/publishing/targets/s3/lease'
import { publishToStore } from '../../../../../src/publishing/targets/s3/publish-to-store'
import { Store } from '../../../../../src/publishing/targets/s3/store'
import { libraryFiles } from '../../build/library'
import { readServedBy } from '../../build/served'
import { temporaryFolder } from '../../temporary'
import { BUCKET, KEYS } from './keys'
import { s3Server } from './s3-server'

const MANIFEST = 'manifest.json'
const LEASE = '.publishing.lease'
const TIMES = { lasts: 60_000, renewed: 20_000, settles: 1_500 }

const storeAt = (endpoint: string): Store =>
  new Store(
    { bucket: BUCKET, prefix: 'columns/' },
    { endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS },
  )

const leaseOfOthers = (owner: string, lasts: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      token: 'theirs',
      owner,
      since: '2026-12-01T07:00:00.000Z',
      until: new Date(Date.now() + lasts).toISOString(),
    }),
  )

const textOf = async (store: Store, name: string): Promise<string | undefined> => {
  const bytes = await store.get(name)
  return bytes && Buffer.from(bytes).toString('utf8')
}

it('lies beside the journal of what is published, hidden', () => {
  expect([leaseOf(MANIFEST), leaseOf('.site.json')]).toEqual([LEASE, '.site.json.lease'])
})

describe.each(['minded', 'ignored', 'refused'] as const)('where conditions are %s', conditions => {
  it('of five that begin at once one works at a time; the others are told who is at it', async () => {
    const { endpoint } = await s3Server(conditions)
    let working = 0
    let most = 0
    const publish = async (): Promise<void> => {
      await sleep(Math.random() * 40)
      await withLease(
        storeAt(endpoint),
        MANIFEST,
        async () => {
          most = Math.max(most, (working += 1))
          await sleep(700)
          working -= 1
        },
        TIMES,
      )
    }
    const all = await Promise.allSettled(Array.from({ length: 5 }, publish))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(most).toBe(1)
    for (const one of all)
      if (one.status === 'rejected')
        expect(String(one.reason)).toMatch(/s3:\/\/.*\/columns\/: This place is being published to by /)
    expect(await textOf(storeAt(endpoint), LEASE)).toBeUndefined()
  })

  it('who comes later is told the owner, and does nothing', async () => {
    const { endpoint } = await s3Server(conditions)
    const store = storeAt(endpoint)
    await withLease(
      store,
      MANIFEST,
      async () => {
        const late = withLease(store, MANIFEST, () => Promise.reject(new Error('worked')), TIMES)
        await expect(late).rejects.toThrow(`process ${process.pid} on ${os.hostname()}, since `)
      },
      TIMES,
    )
  })
})

describe('a lease that another one holds', () => {
  it('of another computer is waited for until its time is over', async () => {
    const { endpoint } = await s3Server()
    const store = storeAt(endpoint)
    const theirs = leaseOfOthers('wang, process 7 on elsewhere', 60_000)
    await store.put(LEASE, theirs)
    const work = (): Promise<string> => Promise.resolve('done')
    await expect(withLease(store, MANIFEST, work)).rejects.toThrow(
      /by wang, process 7 on elsewhere, since 2026-12-01T07:00:00\.000Z/,
    )
    expect(await textOf(store, LEASE)).toBe(theirs.toString())
    await store.put(LEASE, leaseOfOthers('wang, process 7 on elsewhere', -1))
    expect(await withLease(store, MANIFEST, work)).toBe('done')
  })

  it('of a process of this computer that has died is taken over at once', async () => {
    const { endpoint } = await s3Server()
    const store = storeAt(endpoint)
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    await store.put(LEASE, leaseOfOthers(`wang, process ${pid} on ${os.hostname()}`, 60_000))
    expect(await withLease(store, MANIFEST, () => Promise.resolve('done'))).toBe('done')
  })

  it('is renewed while the work goes on', async () => {
    const { endpoint } = await s3Server()
    const store = storeAt(endpoint)
    await withLease(
      store,
      MANIFEST,
      async () => {
        const first = await textOf(store, LEASE)
        await sleep(1_500)
        expect(await textOf(store, LEASE)).not.toBe(first)
        await expect(withLease(storeAt(endpoint), MANIFEST, () => Promise.resolve())).rejects.toThrow(
          'This place is being published to',
        )
      },
      { lasts: 60_000, renewed: 100, settles: 300 },
    )
  })

  it('that was taken over meanwhile is said, and left to who has it', async () => {
    const { endpoint } = await s3Server()
    const store = storeAt(endpoint)
    const theirs = leaseOfOthers('wang, process 7 on elsewhere', 60_000)
    const work = withLease(
      store,
      MANIFEST,
      async () => {
        await store.put(LEASE, theirs)
        await sleep(500)
      },
      { ...TIMES, renewed: 50 },
    )
    await expect(work).rejects.toThrow('by wang, process 7 on elsewhere')
    expect(await textOf(store, LEASE)).toBe(theirs.toString())
  })

  it('is none where an owner has put a file of that name: it stays as it is', async () => {
    const { endpoint } = await s3Server()
    const store = storeAt(endpoint)
    await store.put(LEASE, Buffer.from('mine'))
    await expect(withLease(store, MANIFEST, () => Promise.resolve())).rejects.toThrow(
      /\.publishing\.lease: This is not what publishing keeps here/,
    )
    expect(await textOf(store, LEASE)).toBe('mine')
  })
})

it('two machines that publish at once leave one whole library', { timeout: 120_000 }, async () => {
  const { endpoint } = await s3Server()
  const contentDir = await temporaryFolder(await libraryFiles())
  const publish = async () =>
    publishToStore(
      { contentDir, outDir: await temporaryFolder(), cacheDir: await temporaryFolder() },
      storeAt(endpoint),
    )
  const all = await Promise.allSettled([publish(), publish()])
  expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await readServedBy(name => textOf(storeAt(endpoint), name))).toBe(20)
  await publish()
})
