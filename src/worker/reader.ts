/**
 * The service worker of one release of the reader. It holds the whole app shell of that release and nothing of any
 * other: a page drawn from it gets the scripts that it was built with. Pages come from the network first, so that what
 * the host serves, a release taken back too, is what online readers see; without a network the bare shell draws what
 * has been kept.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import { disable as noRequestsAhead, enable as requestsAhead } from 'workbox-navigation-preload'
import { matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute, setDefaultHandler } from 'workbox-routing'
import { NetworkOnly, StaleWhileRevalidate } from 'workbox-strategies'
import { keptFor } from './kept'
import { originalOfCopy } from '../model/image-copies'
import { LIBRARY_CACHE, PICTURE_CACHE, RELEASE_CACHE, SAVED_CACHE, TAKE_OVER, WHICH_RELEASE } from './names'
import { networkStalled } from './patience'
import { NetworkIfWhole } from './whole'

declare const self: ServiceWorkerGlobalScope

/** Written when the worker is bundled. */
declare const RELEASE: {
  id: string
  /** Address of the app's script, which names the release to pages. */
  appScript: string
  shell: string
  /** Address of the library, without a slash at its end. */
  library: string
  files: { url: string; revision: string | null }[]
}

/** Seconds after which a page is drawn from the shell: where its text is at hand, and where it is not. */
const PAGE_PATIENCE = { kept: 1.2, other: 4 }
/** Articles of four scripts and their indexes; the least recently read go first. */
const MAX_DOCUMENTS = 400
const MAX_PICTURES = 300

setCacheNameDetails({ prefix: 'reader', suffix: RELEASE.id })
precacheAndRoute(RELEASE.files, { cleanURLs: false, directoryIndex: '' })
clientsClaim()
// Where a request ahead fails, Firefox shows its own error page whatever the worker answers (seen in 153).
if (navigator.userAgent.includes('Firefox/')) noRequestsAhead()
else requestsAhead()

/** Where the library lies: on this site, or at an address of its own. */
const library = new URL(RELEASE.library, self.location.origin).href

const online = {
  kept: new NetworkOnly({ networkTimeoutSeconds: PAGE_PATIENCE.kept }),
  other: new NetworkOnly({ networkTimeoutSeconds: PAGE_PATIENCE.other }),
}

/** Addresses of the app have no ending; feeds and pictures, opened as pages, are none of ours. */
const withEnding = /[^/]\.[^/.]+$/
const pages = new NavigationRoute(
  async options => {
    const isKept = (await keptFor(options.url, library)) !== undefined
    const answer = await online[isKept ? 'kept' : 'other'].handle(options).catch(() => undefined)
    if (!answer) networkStalled()
    if (answer && answer.status < 500) return answer
    return (await matchPrecache(RELEASE.shell)) ?? answer ?? Response.error()
  },
  { denylist: [withEnding] },
)
registerRoute(pages)

/** A page of the release before, still open, gets the scripts it was built with: names tell contents. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/(?:js|css)\//.test(url.pathname),
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
)

const ofLibrary =
  (path: RegExp) =>
  ({ url }: { url: URL }): boolean =>
    url.href.startsWith(`${library}/`) && path.test(url.href.slice(library.length))

registerRoute(
  ofLibrary(/^\/(?:index\.[\w.-]+|[as]\/[^/]+|withdrawn)\.json$/),
  new NetworkIfWhole({
    cacheName: LIBRARY_CACHE,
    matchOptions: { ignoreVary: true },
    plugins: [new ExpirationPlugin({ maxEntries: MAX_DOCUMENTS, purgeOnQuotaError: true })],
  }),
)

/** One that came with a downloaded series, in whatever size: none is fetched again, with a network or without. */
const savedPicture = (address: string): Promise<Response | undefined> =>
  caches.match(originalOfCopy(address) ?? address, { cacheName: SAVED_CACHE, ignoreVary: true })

const pictures = new StaleWhileRevalidate({
  cacheName: PICTURE_CACHE,
  matchOptions: { ignoreVary: true },
  plugins: [
    new ExpirationPlugin({ maxEntries: MAX_PICTURES, purgeOnQuotaError: true }),
    // One that nobody may look into would be charged with megabytes by browsers: it is not kept.
    { cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 ? response : null) },
  ],
})
registerRoute(ofLibrary(/^\/(?:images|covers|f)\//), async options => {
  const { request } = options
  const saved = await savedPicture(request.url)
  if (saved) return saved
  if (request.url.startsWith(`${self.location.origin}/`)) return pictures.handle(options)
  const open = new Request(request.url, { mode: 'cors', credentials: 'omit' })
  return pictures.handle({ ...options, request: open }).catch(() => fetch(request))
})
setDefaultHandler(new NetworkOnly())

self.addEventListener('message', event => {
  const { type } = (event.data ?? {}) as { type?: string }
  if (type === TAKE_OVER.type) void self.skipWaiting()
  if (type === WHICH_RELEASE.type) event.ports[0]?.postMessage(RELEASE.appScript)
})

self.addEventListener('activate', event => event.waitUntil(dropOldReleases()))

/** Keeps the release before this one, for its pages that are still open. Caches are listed as they were made. */
async function dropOldReleases(): Promise<void> {
  const own = `${RELEASE_CACHE}v2-${RELEASE.id}`
  const others = (await caches.keys()).filter(name => name.startsWith(RELEASE_CACHE) && name !== own)
  await Promise.all(others.slice(0, -1).map(name => caches.delete(name)))
}
