/**
 * One publish at a time to one prefix of a store, from however many machines: an object there says who is at it and until
 * when. Where the store writes conditionally (`If-None-Match`, `If-Match`), two never take it both; where it does not,
 * who has written last has it, and everybody looks again before going on.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { hasDied, ownName } from '../../disk/lock'
import { PublishingError } from '../../errors'
import { journalOf } from '../journal'
import type { Store } from './store'

const leaseSchema = v.object({
  token: v.string(),
  owner: v.pipe(v.string(), v.maxLength(500)),
  since: v.pipe(v.string(), v.isoTimestamp()),
  until: v.pipe(v.string(), v.isoTimestamp()),
})
type Lease = v.InferOutput<typeof leaseSchema>

/** Milliseconds. */
export interface LeaseTimes {
  /** How long a lease holds that is not renewed: clocks of two machines may differ by less than that. */
  lasts: number
  renewed: number
  /** After so long whatever another machine was writing has been written. */
  settles: number
}
const TIMES: LeaseTimes = { lasts: 120_000, renewed: 30_000, settles: 2_000 }

/** Hidden, so that no server hands it out. @param manifest of what is published there */
export const leaseOf = (manifest: string): string => journalOf(manifest).replace(/\.log$/, '.lease')

/**
 * Does the work while nobody else publishes there. A lease whose process has died on this computer is taken over at
 * once, one of another computer when its time is over.
 *
 * @param manifest name of the manifest of what is published
 * @throws PublishingError naming who is at it and until when; or where somebody else has taken over meanwhile
 */
export async function withLease<Result>(
  store: Store,
  manifest: string,
  work: () => Promise<Result>,
  times = TIMES,
): Promise<Result> {
  const name = leaseOf(manifest)
  const own = { token: randomUUID(), owner: ownName(), since: new Date().toISOString() }
  const bytes = (): Buffer => Buffer.from(JSON.stringify({ ...own, until: inMilliseconds(times.lasts) }))
  const isOwn = async (): Promise<boolean> => (await held(store, name))?.lease?.token === own.token

  let before = await held(store, name)
  if (before && !before.lease) {
    // Stores that are a folder may hand out half of what is being written.
    await sleep(times.settles)
    before = await held(store, name)
  }
  if (before && !before.lease)
    throw new PublishingError({
      file: store.nameOf(name),
      message: 'This is not what publishing keeps here while it is at work, and would be replaced by it',
      mend: 'Move it away, or remove it if it is not yours',
    })
  if (before?.lease && isAlive(before.lease)) throw busy(store, before.lease)
  if (!(await store.putIf(name, bytes(), before?.etag))) throw busy(store, (await held(store, name))?.lease)
  // A store that refuses to write what is there knows conditions; any other one may have let two in.
  if (await store.putIf(name, bytes(), undefined)) {
    await sleep(times.settles)
    const now = await held(store, name)
    if (now?.lease?.token !== own.token) throw busy(store, now?.lease)
  }
  const done = new AbortController()
  /** Resolves when the work is done. @returns whether it is somebody else's meanwhile */
  const renewal = async (): Promise<boolean> => {
    for (;;) {
      await sleep(times.renewed, undefined, { signal: done.signal }).catch(() => undefined)
      if (done.signal.aborted) return false
      // Where the store does not answer, the next time may do, or the work fails by itself.
      const isStill = await isOwn().catch(() => undefined)
      if (isStill === false) return true
      if (isStill) await store.put(name, bytes()).catch(() => undefined)
    }
  }
  const renewed = renewal()
  try {
    const result = await work()
    done.abort()
    if (await renewed) throw busy(store, (await held(store, name))?.lease)
    return result
  } finally {
    done.abort()
    await renewed
    if (await isOwn().catch(() => false)) await store.remove(name)
  }
}

const inMilliseconds = (count: number): string => new Date(Date.now() + count).toISOString()

const isAlive = ({ owner, until }: Lease): boolean => Date.parse(until) > Date.now() && !hasDied(owner)

/** What lies there; of an object that is no lease, its ETag alone. */
async function held(
  store: Store,
  name: string,
): Promise<{ lease: Lease | undefined; etag: string } | undefined> {
  const found = await store.getTagged(name)
  if (!found) return undefined
  try {
    const text = JSON.parse(Buffer.from(found.bytes).toString('utf8')) as unknown
    const { success, output } = v.safeParse(leaseSchema, text)
    return { lease: success ? output : undefined, etag: found.etag }
  } catch {
    return { lease: undefined, etag: found.etag }
  }
}

const busy = (store: Store, lease: Lease | undefined): PublishingError =>
  new PublishingError({
    file: store.nameOf(''),
    message: `This place is being published to by ${lease ? `${lease.owner}, since ${lease.since}` : 'another process'}`,
    mend: lease
      ? `Wait until it is done; if it was broken off, what it holds ends at ${lease.until}`
      : 'Wait until it is done',
  })
