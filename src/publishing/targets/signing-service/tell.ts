/** Tells the signing service what is new, so that it calls the readers who asked. */
import * as v from 'valibot'
import { toldSchema, type News } from '../../../model/news'
import { PublishingError } from '../../errors'

export interface SigningService {
  /** Without a slash at its end. */
  address: string
  /** Its SIGNING_KEY. */
  key: string
}

/** Milliseconds in which the service has to answer; readers are called afterwards. */
const ANSWER = 60_000
const AGAIN = 'Publish again; no reader is called twice'

/**
 * @returns how many readers are called
 * @throws PublishingError naming the service, where it refuses or fails; the key is never repeated
 */
export async function tell({ address, key }: SigningService, news: News): Promise<number> {
  const problem = (message: string, mend: string): PublishingError =>
    new PublishingError({ file: address, message, mend })
  const response = await fetch(`${address}/news`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(news),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER),
  }).catch(() => {
    throw problem('The signing service cannot be reached', `Check SIGNING_URL and the network. ${AGAIN}`)
  })
  if (response.headers.has('WWW-Authenticate'))
    throw problem('The signing service does not take this key', 'Set SIGNING_KEY to the one that it has')
  if (response.status === 404)
    throw problem(
      'The signing service calls no readers',
      'Set SUBSCRIBE_TEMPLATE there, or no SIGNING_KEY here',
    )
  if (!response.ok) throw problem(`The signing service has failed (HTTP ${response.status})`, AGAIN)
  const told = v.safeParse(toldSchema, await response.json().catch(() => undefined))
  if (!told.success) throw problem('What answers there is no signing service', 'Check SIGNING_URL')
  return told.output.waiting
}
