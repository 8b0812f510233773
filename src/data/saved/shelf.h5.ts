/** Where downloaded articles lie: a cache of the browser's, from which the service worker answers. */
import { LIBRARY_ADDRESS } from '../../model/library-address'
import { pathOf, type LibraryFile } from '../../model/paths'
import { copyOf as copyPath } from '../../model/image-copies'
import type { Article, FigureImage, Variant } from '../../model/schema'
import { VARIANTS } from '../../model/values'
import { SAVED_CACHE } from '../../worker/names'
import { showsWebp } from '../../device/shows-webp.h5'
import { imageAddress } from '../files'
import { correctedIn, type Copy } from './outdated'
import { picturesOf } from './saved-pictures'

const ROOT = LIBRARY_ADDRESS || '/library'

const addressOf = (id: string, variant: Variant): string =>
  `${ROOT}/${pathOf({ kind: 'article', id, variant })}`

const addressesOfPictures = (article: Article): string[] =>
  picturesOf(article).map(({ src }) => imageAddress(src))

/** Pixels: what a telephone's page asks for. */
const KEPT_WIDTH = 800

/** Where a picture is fetched from to be kept: a copy, where the browser shows WebP; else the picture itself. */
async function addressToKeep({ src, webp }: FigureImage): Promise<string> {
  const width = webp?.find(one => one >= KEPT_WIDTH)
  const address = imageAddress(src)
  return width && (await showsWebp()) ? copyPath(address, width) : address
}

/**
 * Tells whether articles that are kept can be read without a network, now and when that changes: a worker is in charge,
 * and the browser lets it keep files.
 * @returns stops telling
 */
export function watchShelf(tell: (canKeep: boolean) => void): () => void {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return () => undefined
  const look = (): void => tell(navigator.serviceWorker.controller !== null)
  look()
  navigator.serviceWorker.addEventListener('controllerchange', look)
  return () => navigator.serviceWorker.removeEventListener('controllerchange', look)
}

/** Whether keeping failed since the device is full. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError'

/** Before a download: the browser is asked not to clear it for others' sake. It need not agree. */
export function prepareShelf(): void {
  void (navigator.storage as StorageManager | undefined)?.persist().catch(() => false)
}

/** Keeps a document that leads to the articles. */
export async function keepList(file: LibraryFile, document: object): Promise<void> {
  await put(`${ROOT}/${pathOf(file)}`, document)
}

/** Takes away the lists of a series, of whatever edition. */
export async function removeLists(id: string, variant: Variant): Promise<void> {
  const cache = await caches.open(SAVED_CACHE)
  const lists = `/s/${encodeURIComponent(id)}.${variant}.`
  for (const { url } of await cache.keys()) if (url.includes(lists)) await cache.delete(url)
}

/**
 * Pictures first: an instalment whose document is here is here as a whole. Each is kept once, under the address of the
 * picture itself, by which the worker answers for every copy of it. @returns bytes
 */
export async function keepArticle(article: Article): Promise<number> {
  const cache = await caches.open(SAVED_CACHE)
  let bytes = 0
  for (const image of picturesOf(article)) {
    const answer = await fetch(await addressToKeep(image))
    if (!answer.ok) continue // the article is read without it, as online
    const blob = await answer.blob()
    await cache.put(imageAddress(image.src), new Response(blob, { headers: { 'Content-Type': blob.type } }))
    bytes += blob.size
  }
  return bytes + (await put(addressOf(article.id, article.variant), article))
}

/** The ids of all articles that are here in a script. */
export async function idsHere(variant: Variant): Promise<ReadonlySet<string>> {
  const cache = await caches.open(SAVED_CACHE)
  const start = new URL(`${ROOT}/a/`, window.location.href).href
  const end = `.${variant}.json`
  const urls = (await cache.keys()).map(({ url }) => url)
  const articles = urls.filter(url => url.startsWith(start) && url.endsWith(end))
  return new Set(articles.map(url => decodeURIComponent(url.slice(start.length, -end.length))))
}

/** Bytes of an instalment with its pictures, and when it was corrected last; undefined where it is not here. */
export async function copyOf(id: string, variant: Variant): Promise<Copy | undefined> {
  const cache = await caches.open(SAVED_CACHE)
  const kept = await cache.match(addressOf(id, variant))
  if (!kept) return undefined
  const text = await kept.blob()
  const article = JSON.parse(await text.text()) as Article
  const pictures = addressesOfPictures(article)
  const sizes = await Promise.all(
    pictures.map(async one => (await (await cache.match(one))?.blob())?.size ?? 0),
  )
  return { bytes: sizes.reduce((sum, size) => sum + size, text.size), corrected: correctedIn(article) }
}

/** Takes an instalment away, and its pictures where no other script shows them. */
export async function removeArticle(id: string, variant: Variant): Promise<void> {
  const cache = await caches.open(SAVED_CACHE)
  const kept = await cache.match(addressOf(id, variant))
  await cache.delete(addressOf(id, variant))
  const others = await Promise.all(VARIANTS.map(other => cache.match(addressOf(id, other))))
  if (!kept || others.some(Boolean)) return
  const article = (await kept.json()) as Article // checked before it was put there
  for (const picture of addressesOfPictures(article)) await cache.delete(picture)
}

async function put(address: string, document: unknown): Promise<number> {
  const blob = new Blob([JSON.stringify(document)], { type: 'application/json' })
  await (await caches.open(SAVED_CACHE)).put(address, new Response(blob))
  return blob.size
}
