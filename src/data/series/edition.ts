/** Documents of one edition: those that the head of a series names, and never those of another. */
import type { Series } from '../../model/schema'
import { LoadError, MissingError } from '../errors'
import { seriesKey } from '../keys'
import { fetchCached } from '../cache'
import { loadSeries } from '../source'

/** The library was published anew since its head came: another head is known by now, which names other documents. */
export class RenewedError extends Error {
  override name = 'RenewedError'
}

/**
 * Loads a document that a head names. Where it is gone, the head is asked for anew, once. Rejects with RenewedError
 * where that names other documents, and with LoadError where there is no later edition, or none can be had.
 */
export async function loadNamed<T>(series: Series, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof MissingError)) throw error
  }
  const { id, variant, sum } = series
  const key = seriesKey(id, variant)
  await renew(key, sum, () => loadSeries(id, variant))
  throw new RenewedError(`${key}: ${sum} is another`)
}

/**
 * Asks anew for a document that names others which are gone. Rejects with LoadError where there is no later edition.
 * @param sum of the one that named them
 */
export async function renew(
  key: string,
  sum: string | undefined,
  load: () => Promise<{ sum?: string | undefined }>,
): Promise<void> {
  const latest = await fetchCached(key, load)
  if (latest.sum === sum) throw new LoadError('changing', `${key}: ${sum}`)
}
