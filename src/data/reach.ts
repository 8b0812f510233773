/** An address that answers, or a LoadError that says why not. */
import { LoadError } from './errors'
import type { PostRequest } from './post-request'
import { request, type Answer } from './request'

/** As `request`, and what comes of no connection at all is a LoadError too. */
export const reach = (address: string, question?: PostRequest): Promise<Answer> =>
  request(address, question).catch((error: unknown) => {
    throw error instanceof LoadError ? error : new LoadError('unreachable', `${address}: ${String(error)}`)
  })
