/** A strategy for files of the library: what the network has, if it is whole; else what was kept. */
import { Strategy, type StrategyHandler } from 'workbox-strategies'
import { isInWithdrawn } from '../model/withdrawn'
import { SAVED_CACHE } from './names'
import { afterPatience } from './patience'

const MATCH: CacheQueryOptions = { ignoreVary: true }

export class NetworkIfWhole extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const kept = (await handler.cacheMatch(request)) ?? (await saved(request))
    const coming = this.fetchAndKeep(request, handler)
    if (!kept) return (await coming.catch(() => undefined))?.answer ?? Response.error()
    void handler.waitUntil(coming.catch(() => undefined)) // comes late: kept for the next time
    const first = await Promise.race([coming.catch(() => undefined), afterPatience()])
    return first?.isTrusted ? first.answer : kept
  }

  /** `isTrusted` where the answer is worth more than a copy: whole, or "there is none any more". */
  private async fetchAndKeep(
    request: Request,
    handler: StrategyHandler,
  ): Promise<{ answer: Response; isTrusted: boolean }> {
    // A host that says 404 without CORS says nothing to a page of another site: the request fails.
    const answer = await handler.fetch(request).catch((error: unknown) => error as Error)
    if (await isTakenBack(request.url, answer instanceof Response ? answer.status : undefined)) {
      for (const name of [this.cacheName, SAVED_CACHE])
        await (await caches.open(name)).delete(request.url, MATCH)
      const gone = answer instanceof Response ? answer : new Response(null, { status: 410 })
      return { answer: gone, isTrusted: true }
    }
    if (!(answer instanceof Response)) throw answer
    const isTrusted = answer.status === 200 && (await isDocument(answer.clone()))
    if (isTrusted) await handler.cachePut(request, answer.clone())
    return { answer, isTrusted }
  }
}

/** As the mini-program's copies have it (`copies/with-copies.ts`). @param status none where no answer came */
async function isTakenBack(address: string, status: number | undefined): Promise<boolean> {
  if (status === 410) return true
  const id = /\/a\/([^/.]+)\.[^/]*$/.exec(address)?.[1]
  if (id === undefined || status === 200) return id === undefined && status === 404
  try {
    return isInWithdrawn(await (await fetch(new URL('../withdrawn.json', address))).json(), id)
  } catch {
    return false
  }
}

const saved = (request: Request): Promise<Response | undefined> =>
  caches.match(request.url, { ...MATCH, cacheName: SAVED_CACHE })

/** Whether a body is a document of the library: not a login page, not half of one. The page checks all the rest. */
async function isDocument(answer: Response): Promise<boolean> {
  try {
    const value: unknown = await answer.json()
    return typeof value === 'object' && value !== null && 'version' in value
  } catch {
    return false
  }
}
