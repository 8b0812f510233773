/**
 * A whole series on this device: every instalment that the library holds, in one script, with its pictures. What is
 * there is asked of the device itself, so that nothing is claimed that was cleared meanwhile.
 */
import type { Series, Variant } from '../../model/schema'
import { faultOf, type LoadFault } from '../errors'
import { heldIds, outlineOf } from '../series/outline'
import { loadArticle } from '../source'
import { createStore, type Store } from '../../store/store'
import { isOutdated, latestCorrections } from './outdated'
import { listsOf } from './saved-lists'
import {
  copyOf,
  idsHere,
  isFull,
  keepArticle,
  keepList,
  prepareShelf,
  removeArticle,
  removeLists,
} from './shelf'

export interface Download {
  status: 'idle' | 'working' | 'paused' | 'done' | 'failed'
  /** Instalments that are here, of so many. */
  done: number
  all: number
  /** Those of them that were corrected since. */
  outdated: number
  /** What they take on this device, in bytes. */
  bytes: number
  /** Why it stopped: the network, or a device that is full. */
  fault?: LoadFault | 'full'
}

const stores = new Map<string, Store<Download>>()

/** What is known of the download of a series in a script. */
export function downloadOf(series: Series, variant: Variant): Store<Download> {
  const key = `${series.id}.${variant}`
  const known = stores.get(key)
  if (known) return known
  const store = createStore<Download>({ status: 'idle', done: 0, all: series.held, outdated: 0, bytes: 0 })
  stores.set(key, store)
  return store
}

/** Looks at what is on the device. Without effect while a download runs. */
export async function inspectDownload(series: Series, variant: Variant): Promise<void> {
  const store = downloadOf(series, variant)
  if (store.get().status === 'working') return
  let [done, outdated, bytes] = [0, 0, 0]
  // Asked once for all: a long series has thousands of instalments, most of them not here.
  const here = await idsHere(variant)
  const latest = here.size === 0 ? new Map() : await latestCorrections(variant)
  for (const id of here.size === 0 ? [] : heldIds(await outlineOf(series))) {
    const copy = here.has(id) ? await copyOf(id, variant) : undefined
    if (!copy) continue
    done += 1
    bytes += copy.bytes
    if (isOutdated(id, copy, latest)) outdated += 1
  }
  const all = series.held
  const status = done === 0 ? 'idle' : done === all ? 'done' : 'paused'
  store.set({ status, done, all, outdated, bytes })
}

/** Fetches what is not here yet or was corrected since, one instalment after the other, until it is paused or something fails. */
export async function startDownload(series: Series, variant: Variant): Promise<void> {
  const store = downloadOf(series, variant)
  if (store.get().status === 'working') return
  await inspectDownload(series, variant)
  store.set({ ...store.get(), status: 'working' })
  prepareShelf()
  try {
    for await (const [file, document] of listsOf(series)) await keepList(file, document)
    const latest = await latestCorrections(variant)
    for (const id of heldIds(await outlineOf(series))) {
      if (store.get().status !== 'working') return
      const copy = await copyOf(id, variant)
      const wasOutdated = copy && isOutdated(id, copy, latest)
      if (copy && !wasOutdated) continue
      const bytes = await keepArticle(await loadArticle(id, variant))
      const now = store.get()
      store.set({
        ...now,
        done: now.done + (copy ? 0 : 1),
        outdated: now.outdated - (wasOutdated ? 1 : 0),
        bytes: now.bytes + bytes - (copy?.bytes ?? 0),
      })
    }
    store.set({ ...store.get(), status: 'done' })
  } catch (error) {
    store.set({ ...store.get(), status: 'failed', fault: isFull(error) ? 'full' : faultOf(error) })
  }
}

/** Stops after the instalment that is on its way; `startDownload` goes on from there. */
export function pauseDownload(series: Series, variant: Variant): void {
  const store = downloadOf(series, variant)
  if (store.get().status === 'working') store.set({ ...store.get(), status: 'paused' })
}

/** Takes a series off the device. Pictures go with the last script that shows them. */
export async function removeDownload(series: Series, variant: Variant): Promise<void> {
  pauseDownload(series, variant)
  for (const id of heldIds(await outlineOf(series))) await removeArticle(id, variant)
  await removeLists(series.id, variant)
  await inspectDownload(series, variant)
}
