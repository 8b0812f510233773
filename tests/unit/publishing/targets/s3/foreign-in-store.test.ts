/** Whatever an owner and publishes do in one bucket: nothing of the owner's is changed there. */
import { mkdir, rm } from 'node:fs/promises'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { PublishingError } from '../../../../../src/publishing/errors'
import { publishToStore } from '../../../../../src/publishing/targets/s3/publish-to-store'
import { Store } from '../../../../../src/publishing/targets/s3/store'
import { segment } from '../../../../../src/publishing/script/segment'
import { libraryFiles } from '../../build/library'
import { changeSources, steps } from '../../build/steps'
import { runs } from '../../runs'
import { temporaryFolder } from '../../temporary'
import { ownerClient } from './client'
import { BUCKET, KEYS } from './keys'
import { s3Server } from './s3-server'

beforeAll(() => {
  segment('')
}, 60_000)

class Killed extends Error {}

/** As a store sees a machine that dies: from some moment on nothing more is asked of it. */
class DyingStore extends Store {
  constructor(
    private lives: number,
    ...rest: ConstructorParameters<typeof Store>
  ) {
    super(...rest)
  }

  override put(name: string, bytes: Uint8Array): Promise<void> {
    return this.live(() => super.put(name, bytes))
  }

  override remove(name: string): Promise<void> {
    return this.live(() => super.remove(name))
  }

  private live(work: () => Promise<void>): Promise<void> {
    this.lives -= 1
    return this.lives < 0 ? Promise.reject(new Killed()) : work()
  }
}

/** Requests of a publish that writes all there is. */
const WHOLE_PUBLISH = 150

it('not one byte of the owner’s is changed, whatever is published, withdrawn, renamed, killed', async () => {
  const files = await libraryFiles()
  const { endpoint } = await s3Server()
  const options = { endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS }
  const client = ownerClient(endpoint)
  let round = 0
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (all, adopt) => {
      round += 1
      const address = { bucket: BUCKET, prefix: `round-${round}/` }
      const store = new Store(address, options)
      const contentDir = await temporaryFolder(files)
      const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
      const foreign = new Map<string, string>()
      const own = async (name: string, text: string): Promise<void> => {
        foreign.set(name, text)
        await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: address.prefix + name, Body: text }))
      }
      for (const one of [...all, { kind: 'publish' } as const]) {
        if (one.kind === 'foreign') await own(one.name, `mine: ${one.name}`)
        else if (one.kind === 'meddle') {
          const published = [...(await store.list()).keys()].filter(
            name => !foreign.has(name) && !/^\.|^manifest\.json$/.test(name),
          )
          const name = published[one.at % Math.max(1, published.length)]
          if (name !== undefined) await own(name, 'changed by hand')
        } else if (one.kind === 'forget') {
          // Another machine, which has published nothing yet.
          for (const folder of [outDir, cacheDir]) await rm(folder, { recursive: true, force: true })
        }
        if (one.kind === 'foreign' || one.kind === 'meddle') continue
        await changeSources(one, contentDir, files)
        for (const folder of [outDir, cacheDir]) await mkdir(folder, { recursive: true })
        const at =
          one.kind === 'kill' ? new DyingStore((one.at / 1000) * WHOLE_PUBLISH, address, options) : store
        const publish = { contentDir, outDir, cacheDir, site: 'https://site.example', adopt }
        await publishToStore(publish, at).catch((error: unknown) => {
          if (!(error instanceof PublishingError || error instanceof Killed)) throw error
        })
        for (const [name, text] of foreign)
          expect(Buffer.from((await store.get(name)) ?? []).toString(), name).toBe(text)
      }
    }),
    { numRuns: runs(6) },
  )
}, 1_200_000)
