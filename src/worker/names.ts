/** What the page and its service worker have agreed on. */

/** Where the worker lies; its scope is the whole site. */
export const WORKER_FILE = 'sw.js'

/** Caches of the app's own files, one a release: `reader-precache-v2-<release>`. */
export const RELEASE_CACHE = 'reader-precache-'
/** Articles and indexes that have been read. */
export const LIBRARY_CACHE = 'reader-library'
/** Their pictures. */
export const PICTURE_CACHE = 'reader-pictures'
/** What the reader has downloaded on purpose: nothing takes it away but the reader. */
export const SAVED_CACHE = 'reader-saved'

/** Tells a waiting worker to take over; workbox's own name for it. */
export const TAKE_OVER = { type: 'SKIP_WAITING' } as const
/** Asks a worker for the app's script that it brings; the answer comes through the port that is sent along. */
export const WHICH_RELEASE = { type: 'WHICH_RELEASE' } as const
/** Asks the worker in charge to keep what lies at these addresses; workbox's own name for it. */
export const keepAddresses = (addresses: readonly string[]) =>
  ({ type: 'CACHE_URLS', payload: { urlsToCache: addresses } }) as const

/** The address of a page's own release: its app script, which is named after its content. */
export const APP_SCRIPT = /^\/js\/app\.[\w.]+\.js$/
