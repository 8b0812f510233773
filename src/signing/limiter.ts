/** How often one client may ask: a bucket of tokens each. Phones of one carrier share addresses, so it is generous. */

const BUCKET = 60
const REFILL_PER_SECOND = 1
/** Clients remembered; the one longest silent is forgotten first. A bucket takes about 100 bytes. */
const MOST_CLIENTS = 10_000

interface Bucket {
  tokens: number
  filledAt: number
}

/**
 * @param clock milliseconds since 1970
 * @returns a function that takes a token of a client: 0 where there was one, else the seconds until there is
 */
export function createLimiter(clock: () => number): (client: string) => number {
  const buckets = new Map<string, Bucket>()
  return client => {
    const now = clock()
    const { tokens, filledAt } = buckets.get(client) ?? { tokens: BUCKET, filledAt: now }
    const filled = Math.min(BUCKET, tokens + ((now - filledAt) / 1000) * REFILL_PER_SECOND)
    const allowed = filled >= 1
    // Deleted and set again, a client moves to the end: the first in the map is the one longest silent.
    buckets.delete(client)
    buckets.set(client, { tokens: allowed ? filled - 1 : filled, filledAt: now })
    const [oldest] = buckets.keys()
    if (buckets.size > MOST_CLIENTS && oldest !== undefined) buckets.delete(oldest)
    return allowed ? 0 : Math.ceil((1 - filled) / REFILL_PER_SECOND)
  }
}
