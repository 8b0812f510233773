/** What a search server refuses, in words and with a way on. No key is ever repeated. */
import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch'
import { tableOf } from '../../../model/table'
import { PublishingError, type Problem } from '../../errors'

type Said = Pick<Problem, 'message' | 'mend'>

const wrongKey: Said = {
  message: 'The search server does not take this key',
  mend: 'Set SEARCH_ADMIN_KEY to a key that may do search, documents.*, indexes.*, settings.* and tasks.get there',
}
const again = 'Publish again; what the server has already is not sent again'

/** By the codes that Meilisearch gives to errors: https://www.meilisearch.com/docs/reference/errors/error_codes */
const SAID = tableOf<Said>({
  invalid_api_key: wrongKey,
  missing_authorization_header: wrongKey,
  payload_too_large: {
    message: 'The search server takes no requests of this size',
    mend: 'Raise its --http-payload-size-limit to 32 MB or more',
  },
  no_space_left_on_device: { message: 'The search server has no room left', mend: `Free some. ${again}` },
  database_size_limit_reached: {
    message: 'The index has reached the size that the search server allows',
    mend: 'Give it more room there',
  },
  invalid_index_uid: {
    message: 'The search server takes no index of this name',
    mend: 'SEARCH_INDEX has letters, digits, - and _ only',
  },
})

/**
 * The error as an editor's problem; one that is not known is named, and nothing more of it is shown.
 * @param address of the server
 */
export function inWords(error: unknown, address: string): Error {
  if (error instanceof PublishingError) return error
  const said = saidOf(error)
  if (!said) return error instanceof Error ? error : new Error(String(error))
  return new PublishingError({ file: address, ...said })
}

/** A task that was taken and has failed. @param code as Meilisearch gives it */
export const taskFailed = (address: string, type: string, code = 'canceled'): PublishingError =>
  new PublishingError({
    file: address,
    ...(SAID.get(code) ?? { message: `The search server has failed at ${type} (${code})`, mend: again }),
  })

function saidOf(error: unknown): Said | undefined {
  if (error instanceof MeilisearchApiError) {
    const code = error.cause?.code
    if (code === undefined)
      return {
        message: `What answers there is no Meilisearch (HTTP ${error.response.status})`,
        mend: 'Check --search',
      }
    return SAID.get(code) ?? { message: `The search server has refused this (${code})`, mend: again }
  }
  if (error instanceof MeilisearchTaskTimeOutError || error instanceof MeilisearchRequestTimeOutError)
    return { message: 'The search server is too slow', mend: again }
  if (error instanceof MeilisearchRequestError)
    return {
      message: 'The search server cannot be reached',
      mend: `Check --search and the network. ${again}`,
    }
  return undefined
}
