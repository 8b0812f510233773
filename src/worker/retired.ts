/**
 * The worker that ends all workers: built instead of the reader's own where SERVICE_WORKER=off. Browsers that hold a
 * bad one fetch this at the next visit; it drops the app's files and goes. What the reader has kept to read stays.
 */
import { RELEASE_CACHE } from './names'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(retire()))

async function retire(): Promise<void> {
  const names = (await caches.keys()).filter(name => name.startsWith(RELEASE_CACHE))
  await Promise.all(names.map(name => caches.delete(name)))
  await self.registration.unregister()
}
