/**
 * A whole series on this device: every instalment that the library holds, in one script, with its pictures. What is
 * there is asked of the browser's cache itself, so that nothing is claimed that was cleared meanwhile.
 */
import type { Article, Series, Variant } from '../../model'
import { VARIANTS } from '../../model-values'
import { LIBRARY_ADDRESS } from '../../library-address'
import { SAVED_CACHE } from '../../worker/names'
import { faultOf, type LoadFault } from '../errors'
import { imageAddress } from '../files'
import { pathOf } from '../../library-paths'
import { heldIds, outlineOf } from '../series/outline'
import { loadArticle } from '../source'
import { createStore, type Store } from '../store'
import { listsOf } from './lists.h5'

export interface Download {
  status: 'idle' | 'working' | 'paused' | 'done' | 'failed'
  /** Instalments that are here, of so many. */
  done: number
  all: number
  /** What they take on this device, in bytes. */
  bytes: number
  /** Why it stopped: the network, or a device that is full. */
  fault?: LoadFault | 'full'
}

const ROOT = LIBRARY_ADDRESS || '/library'
const stores = new Map<string, Store<Download>>()

/** Whether downloads can be read again without a network: a worker is in charge, and the browser lets it keep files. */
export const canDownload = (): boolean =>
  'caches' in window && 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null

/** What is known of the download of a series in a script. */
export function downloadOf(series: Series, variant: Variant): Store<Download> {
  const key = `${series.id}.${variant}`
  const known = stores.get(key)
  if (known) return known
  const store = createStore<Download>({ status: 'idle', done: 0, all: series.held, bytes: 0 })
  stores.set(key, store)
  return store
}

/** Looks at what is on the device. Without effect while a download runs. */
export async function inspectDownload(series: Series, variant: Variant): Promise<void> {
  const store = downloadOf(series, variant)
  if (store.get().status === 'working') return
  const cache = await caches.open(SAVED_CACHE)
  // Asked once for all: a long series has thousands of instalments, most of them not here.
  const here = new Set((await cache.keys()).map(({ url }) => url))
  let [done, bytes] = [0, 0]
  const ids = here.size === 0 ? [] : heldIds(await outlineOf(series))
  for (const id of ids) {
    if (!here.has(new URL(addressOf(id, variant), window.location.href).href)) continue
    const size = await sizeOn(cache, id, variant)
    if (size === undefined) continue
    done += 1
    bytes += size
  }
  const all = series.held
  const status = done === 0 ? 'idle' : done === all ? 'done' : 'paused'
  store.set({ status, done, all, bytes })
}

/** Fetches what is not here yet, one instalment after the other, until it is paused or something fails. */
export async function startDownload(series: Series, variant: Variant): Promise<void> {
  const store = downloadOf(series, variant)
  if (store.get().status === 'working') return
  await inspectDownload(series, variant)
  store.set({ ...store.get(), status: 'working' })
  // Asked for once: the browser may then not clear it for others' sake. It need not agree.
  void (navigator.storage as StorageManager | undefined)?.persist().catch(() => false)
  try {
    const cache = await caches.open(SAVED_CACHE)
    for await (const [file, document] of listsOf(series)) await put(cache, pathOf(file), document)
    for (const id of heldIds(await outlineOf(series))) {
      if (store.get().status !== 'working') return
      if ((await sizeOn(cache, id, variant)) !== undefined) continue
      const bytes = await fetchInstalment(cache, id, variant)
      const now = store.get()
      store.set({ ...now, done: now.done + 1, bytes: now.bytes + bytes })
    }
    store.set({ ...store.get(), status: 'done' })
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    store.set({ ...store.get(), status: 'failed', fault: isFull ? 'full' : faultOf(error) })
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
  const cache = await caches.open(SAVED_CACHE)
  for (const id of heldIds(await outlineOf(series))) {
    const article = await articleOn(cache, id, variant)
    await cache.delete(addressOf(id, variant))
    const others = await Promise.all(VARIANTS.map(other => cache.match(addressOf(id, other))))
    if (!article || others.some(Boolean)) continue
    for (const picture of picturesOf(article)) await cache.delete(picture)
  }
  const lists = `/s/${series.id}.${variant}.`
  for (const { url } of await cache.keys()) if (url.includes(lists)) await cache.delete(url)
  await inspectDownload(series, variant)
}

const addressOf = (id: string, variant: Variant): string =>
  `${ROOT}/${pathOf({ kind: 'article', id, variant })}`

const picturesOf = ({ blocks }: Article): string[] =>
  blocks.flatMap(block => (block.type === 'figure' && block.image ? [imageAddress(block.image.src)] : []))

/** Pictures first: an instalment whose document is here is here as a whole. @returns bytes */
async function fetchInstalment(cache: Cache, id: string, variant: Variant): Promise<number> {
  const article = await loadArticle(id, variant)
  let bytes = 0
  for (const picture of picturesOf(article)) {
    const answer = await fetch(picture)
    if (!answer.ok) continue // the article is read without it, as online
    const blob = await answer.blob()
    await cache.put(picture, new Response(blob, { headers: { 'Content-Type': blob.type } }))
    bytes += blob.size
  }
  return bytes + (await put(cache, pathOf({ kind: 'article', id, variant }), article))
}

async function put(cache: Cache, path: string, document: unknown): Promise<number> {
  const blob = new Blob([JSON.stringify(document)], { type: 'application/json' })
  await cache.put(`${ROOT}/${path}`, new Response(blob))
  return blob.size
}

async function articleOn(cache: Cache, id: string, variant: Variant): Promise<Article | undefined> {
  const kept = await cache.match(addressOf(id, variant))
  return (await kept?.json()) as Article | undefined // checked before it was put there
}

/** Bytes of an instalment with its pictures; undefined where it is not here. */
async function sizeOn(cache: Cache, id: string, variant: Variant): Promise<number | undefined> {
  const kept = await cache.match(addressOf(id, variant))
  if (!kept) return undefined
  const text = await kept.blob()
  const pictures = picturesOf(JSON.parse(await text.text()) as Article)
  const sizes = await Promise.all(
    pictures.map(async one => (await (await cache.match(one))?.blob())?.size ?? 0),
  )
  return sizes.reduce((sum, size) => sum + size, text.size)
}
