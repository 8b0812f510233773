/** Sends a published folder to a store, so that at any moment what is named there is there. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { inLanes } from '../lanes'
import { isImmutable } from './headers'
import type { Store } from './store'

export interface SendReport {
  sent: number
  /** Files that the store had already. */
  kept: number
  removed: number
  /** Size of what was sent. */
  bytes: number
}

/** Files sent at a time. */
const AT_ONCE = 8

/** What names nothing first, what names it later, the index of the whole after all that it names. */
const ORDER: readonly ((name: string) => boolean)[] = [
  isImmutable,
  name => /^(?:cards|images|covers)\//.test(name),
  name => name.startsWith('a/'),
  name => name.startsWith('search/'),
  name => name.startsWith('s/') || name === 'withdrawn.json',
  name => /^index\.[\w-]+\.json$/.test(name),
  name => name !== 'manifest.json',
  () => true,
]

/**
 * Sends what the store lacks or has otherwise, then removes what the folder no longer has. Whatever lies beside the
 * library's own files in the store is left alone.
 *
 * @param names files of the folder, as its manifest lists them
 * @param owned names that only publishing writes
 * @throws PublishingError where the store refuses; what was sent stays, and is not sent again
 */
export async function sendFolder(
  folder: string,
  names: readonly string[],
  store: Store,
  owned: RegExp,
): Promise<SendReport> {
  const held = await store.list()
  const report: SendReport = { sent: 0, kept: 0, removed: 0, bytes: 0 }
  const send = async (name: string): Promise<void> => {
    const bytes = await readFile(path.join(folder, name))
    if (held.get(name) === createHash('md5').update(bytes).digest('hex')) {
      report.kept += 1
      return
    }
    await store.put(name, bytes)
    report.sent += 1
    report.bytes += bytes.length
  }
  const rankOf = (name: string): number => ORDER.findIndex(isHere => isHere(name))
  for (const rank of ORDER.keys())
    await inLanes(
      names.filter(name => rankOf(name) === rank),
      AT_ONCE,
      send,
    )
  const wanted = new Set(names)
  const gone = [...held.keys()].filter(name => owned.test(name) && !wanted.has(name))
  await inLanes(gone, AT_ONCE, async name => {
    await store.remove(name)
    report.removed += 1
  })
  return report
}
