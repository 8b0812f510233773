/** Sends a published folder to a store, so that at any moment what is named there is there. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PublishingError } from '../../errors'
import { inLanes } from '../../disk/lanes'
import { journalOf, noteOf } from '../journal'
import { LAST_RANK, rankOf } from '../order'
import { sha256Of } from '../sums'
import { heldIn, LIBRARY, type Held, type Place } from './held-in-store'
import type { Store } from './store'

export interface SendReport {
  sent: number
  /** Files that the store had already. */
  kept: number
  removed: number
  /** Size of what was sent. */
  bytes: number
  /** As a folder's tally has them. */
  changed: string[]
  others: string[]
  otherCount: number
}

/** Files sent at a time. */
const AT_ONCE = 8
/** Other files that are named. */
const MOST_NAMED = 100

export interface Sending extends Place {
  /** What the manifest says, where the folder holds none. */
  text?: string | undefined
  /** Files that are never removed, though nothing names them any more. */
  stays?: ((name: string) => boolean) | undefined
}

/**
 * Sends what the store lacks or has otherwise, then removes what the folder no longer has. Only what an earlier publish
 * sent there, by its sum, is written over or removed; what is about to be is told in the store first, so that the next
 * publish knows its own where this one is killed.
 *
 * @param names files of the folder, as its manifest lists them, and the manifest
 * @param sending the manifest and what else is particular to the place; a library's where it is absent
 * @throws PublishingError where something else is in the way, before anything is sent, and where the store refuses; what
 *   was sent then stays, and is not sent again
 */
export async function sendFolder(
  folder: string,
  names: readonly string[],
  store: Store,
  sending: Sending = LIBRARY,
): Promise<SendReport> {
  const { manifest, text, stays = () => false } = sending
  const journal = journalOf(manifest)
  const read = async (name: string): Promise<Uint8Array> =>
    name === manifest && text !== undefined ? Buffer.from(text) : readFile(path.join(folder, name))
  const held = await heldIn(store, true, sending)
  const report: SendReport = {
    sent: 0,
    kept: 0,
    removed: 0,
    bytes: 0,
    changed: [],
    others: [],
    otherCount: 0,
  }
  const { wanted, notes } = await whatIsWanted(read, names, store, held, report)
  const known = new Set(names)
  const gone = [...held.names].filter(name => held.etags.has(name) && !known.has(name) && !stays(name))
  if (wanted.length + gone.length > 0)
    await store.put(journal, Buffer.from(held.journal + notes + held.notesOf(gone)))
  const send = async (name: string): Promise<void> => {
    const bytes = await read(name)
    await store.put(name, bytes)
    report.sent += 1
    report.bytes += bytes.length
  }
  for (let rank = 0; rank <= LAST_RANK; rank += 1)
    await inLanes(
      wanted.filter(name => rankOf(name, manifest) === rank),
      AT_ONCE,
      send,
    )
  await inLanes(gone, AT_ONCE, async name => {
    if (!(await held.isOurs(name))) report.changed.push(name)
    else {
      await store.remove(name)
      report.removed += 1
    }
  })
  if (wanted.length + gone.length > 0 || held.journal !== '') await store.remove(journal)
  for (const name of held.etags.keys()) {
    if (known.has(name) || held.names.has(name) || stays(name)) continue
    report.otherCount += 1
    if (report.others.length < MOST_NAMED) report.others.push(name)
  }
  return report
}

/** What has to be sent, with a journal of it. */
async function whatIsWanted(
  read: (name: string) => Promise<Uint8Array>,
  names: readonly string[],
  store: Store,
  held: Held,
  report: SendReport,
): Promise<{ wanted: string[]; notes: string }> {
  const wanted: string[] = []
  const inTheWay: string[] = []
  let notes = ''
  await inLanes(names, AT_ONCE, async name => {
    const bytes = await read(name)
    const etag = held.etags.get(name)
    if (etag === createHash('md5').update(bytes).digest('hex')) report.kept += 1
    else if (etag === undefined || (await held.isOurs(name))) {
      wanted.push(name)
      notes += noteOf(name, sha256Of(bytes))
    } else inTheWay.push(name)
  })
  if (inTheWay.length === 0) return { wanted, notes }
  throw new PublishingError(
    inTheWay.map(name => ({
      file: store.nameOf(name),
      message: 'No publish has sent this file as it is now, and one of that name is to be sent',
      mend: 'Move it away, or remove it if it is not yours, and try again',
    })),
  )
}
