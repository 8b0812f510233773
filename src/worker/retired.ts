/**
 * The worker that ends all workers: built instead of the reader's own where SERVICE_WORKER=off. Browsers that hold a
 * bad one fetch this at the next visit; it drops the app's files and answers no request from then on. What the reader has
 * kept to read stays: WebKit empties all caches with a worker that is unregistered, or replaced while it answers a page.
 */
import { RELEASE_CACHE } from './names'

declare const self: ServiceWorkerGlobalScope

/** In milliseconds: by then the page that found this worker has come, by way of the one before. */
const PAGE_IS_THERE = 3_000

self.addEventListener('install', event =>
  event.waitUntil(new Promise(done => setTimeout(done, PAGE_IS_THERE)).then(() => self.skipWaiting())),
)
self.addEventListener('activate', event => event.waitUntil(retire()))

async function retire(): Promise<void> {
  const names = (await caches.keys()).filter(name => name.startsWith(RELEASE_CACHE))
  await Promise.all(names.map(name => caches.delete(name)))
}
