/** Whom the desk answers: its own page, on this computer or through the newsroom's own sign-in, and nobody else's. */
import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** The header that carries the token which the page was given. */
const TOKEN_HEADER = 'X-Desk-Token'

/** By another name a page of somebody else would be read as if it were ours (DNS rebinding). */
export const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

const READS = new Set(['GET', 'HEAD'])

/**
 * Answers 421 to other names of this computer, 403 to what another site's page asks
 * for, and to a write without the token.
 */
export const guard =
  (token: string): MiddlewareHandler =>
  async ({ req, body }, next) => {
    const refuse = (status: 403 | 421): Response => body(null, status)
    const host = req.header('Host') ?? ''
    if (!OWN_HOST.test(host)) return refuse(421)
    const isAsked = req.path.startsWith('/api/')
    if (isAsked && !isSameOrigin(req.header('Sec-Fetch-Site'), req.header('Origin'), host)) return refuse(403)
    if (!READS.has(req.method) && !isEqual(req.header(TOKEN_HEADER) ?? '', token)) return refuse(403)
    await next()
  }

/**
 * By what the browser says of the site that asks; an older one says at most the origin. A proxy may have changed the host,
 * so that the origin counts only where there is nothing better.
 */
function isSameOrigin(site: string | undefined, origin: string | undefined, host: string): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || origin === `http://${host}`
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
