/**
 * The page's side of the service worker: registers it, tells when a newer release waits, and sees to it that what the
 * first page brought along is kept as well. Everything here may fail (private windows, old browsers, an embedding app
 * that forbids it): the reader then reads as before, online.
 */
import { parseH5Path } from '../../model/addresses'
import { APP_SCRIPT, keepAddresses, TAKE_OVER, WHICH_RELEASE, WORKER_FILE } from '../../worker/names'
import { LIBRARY_ADDRESS } from '../../model/library-address'
import { pathOf } from '../../model/paths'
import { currentVariant } from '../../state/variant'
import { createStore, type Store } from '../../store/store'

const waiting = createStore<boolean>(false)
/** Whether a newer release than this page's has come and waits to be taken; a reader who would rather wait sets it back. */
export const newReleaseStore: Store<boolean> = waiting

const LIBRARY = LIBRARY_ADDRESS || '/library'

/** Milliseconds that a worker has to say which release it brings. */
const ANSWER_WITHIN = 5_000

/** Registers the worker; to be called when the page has loaded, so that it takes no part of the line before. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return
  const container = navigator.serviceWorker
  const hadWorker = container.controller !== null
  try {
    const registration = await container.register(`/${WORKER_FILE}`, { updateViaCache: 'none' })
    if (registration.waiting) void announce(registration.waiting)
    registration.addEventListener('updatefound', () => watch(registration.installing))
    watch(registration.installing)
    await keepFirstPage(container, hadWorker)
  } catch {
    // No worker can be had here.
  }
}

function watch(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) void announce(worker)
  })
}

/** A worker of the very release that the page was drawn from has nothing new for the reader: it takes over quietly. */
async function announce(worker: ServiceWorker): Promise<void> {
  const isOurs = (await releaseOf(worker)) === appScript()
  if (isOurs) worker.postMessage(TAKE_OVER)
  else if (worker.state === 'installed') waiting.set(true)
}

/** The app script of this page; its name is the release. */
const appScript = (): string | undefined =>
  [...document.scripts].map(({ src }) => src && new URL(src).pathname).find(path => APP_SCRIPT.test(path))

function releaseOf(worker: ServiceWorker): Promise<unknown> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = event => resolve(event.data)
    setTimeout(() => resolve(undefined), ANSWER_WITHIN) // a worker that retires itself knows no such question
    worker.postMessage(WHICH_RELEASE, [port2])
  })
}

/** Lets the newer release take over and opens this page anew with it. Other tabs go on with theirs until then. */
export async function takeNewRelease(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  const worker = registration?.waiting
  const reload = (): void => window.location.reload()
  if (!worker) return reload() // another tab has let it take over
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  worker.postMessage(TAKE_OVER)
}

/**
 * What a page brought with its HTML, or asked for before it had a worker, never went through the worker's hands.
 * @param hadWorker pictures and the like went through it already
 */
async function keepFirstPage(container: ServiceWorkerContainer, hadWorker: boolean): Promise<void> {
  await container.ready
  const worker = container.controller ?? (await controllerOf(container))
  worker.postMessage(keepAddresses([...documentsOfPage(), ...(hadWorker ? [] : fetchedOfLibrary())]))
}

const controllerOf = (container: ServiceWorkerContainer): Promise<ServiceWorker> =>
  new Promise(resolve => {
    container.addEventListener('controllerchange', () => {
      if (container.controller) resolve(container.controller)
    })
  })

function documentsOfPage(): string[] {
  const place = parseH5Path(window.location.pathname)
  const variant = place?.variant ?? currentVariant()
  const index = `${LIBRARY}/index.${variant}.json`
  return place && 'id' in place
    ? [index, `${LIBRARY}/${pathOf({ kind: place.page, id: place.id, variant })}`]
    : [index]
}

/** Pictures and documents that the page has fetched by itself so far. */
function fetchedOfLibrary(): string[] {
  const root = new URL(LIBRARY, window.location.origin).href
  const own = performance.getEntriesByType('resource').map(({ name }) => name)
  return own.filter(address => address.startsWith(`${root}/`))
}
