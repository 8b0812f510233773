import { LIBRARY_ADDRESS } from '../../model/library-address'
import { LIBRARY_CACHE, SAVED_CACHE } from '../../worker/names'

const ROOT = LIBRARY_ADDRESS || '/library'

/** Takes these articles off the device, in whatever script, also out of downloaded series. */
export async function dropArticles(ids: ReadonlySet<string>): Promise<void> {
  if (!('caches' in globalThis)) return
  const start = new URL(`${ROOT}/a/`, window.location.href).href
  for (const name of [LIBRARY_CACHE, SAVED_CACHE]) {
    if (!(await caches.has(name))) continue
    const cache = await caches.open(name)
    for (const { url } of await cache.keys()) {
      const id = url.startsWith(start)
        ? decodeURIComponent(url.slice(start.length).split('.', 1)[0] ?? '')
        : ''
      if (ids.has(id)) await cache.delete(url)
    }
  }
}
