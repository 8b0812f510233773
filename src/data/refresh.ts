/** Asking the library anew because its reader wants it so, whatever the age of what is known. */
import { fetchCached, getCached } from './cache'

export type Refreshed = 'fresh' | 'same' | 'failed'

/**
 * Asks for what a screen shows. Afterwards every screen that is drawn anew shows what has come.
 * @param key what it is known under
 */
export async function refresh(key: string, load: () => Promise<unknown>): Promise<Refreshed> {
  const before = getCached(key)
  try {
    return (await fetchCached(key, load)) === before ? 'same' : 'fresh'
  } catch {
    return 'failed'
  }
}
