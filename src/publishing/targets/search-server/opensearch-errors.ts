/** What an OpenSearch server refuses, in words and with a way on. No password is ever repeated. */
import { errors } from '@opensearch-project/opensearch'
import { PublishingError, type Problem } from '../../errors'

type Said = Pick<Problem, 'message' | 'mend'>

const again = 'Publish again; what the server has already is not sent again'

/** A document that was not taken. @param type of the error, as OpenSearch gives it */
export const refused = (address: string, type: string): PublishingError =>
  new PublishingError({ file: address, ...saidOfType(type) })

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

function saidOf(error: unknown): Said | undefined {
  if (error instanceof errors.ResponseError) {
    if (error.statusCode === 401 || error.statusCode === 403)
      return {
        message: 'The search server does not take this key',
        mend: 'Set SEARCH_ADMIN_KEY to name:password of somebody who may write this index there',
      }
    if (error.statusCode === 413)
      return {
        message: 'The search server takes no requests of this size',
        mend: 'Raise its http.max_content_length to 32 MB or more',
      }
    const type = typeOf(error.body)
    if (type === undefined)
      return {
        message: `What answers there is no OpenSearch (HTTP ${error.statusCode})`,
        mend: 'Check --search',
      }
    return saidOfType(type)
  }
  if (error instanceof errors.TimeoutError) return { message: 'The search server is too slow', mend: again }
  if (error instanceof errors.OpenSearchClientError)
    return {
      message: 'The search server cannot be reached',
      mend: `Check --search and the network. ${again}`,
    }
  return undefined
}

/** By the types that OpenSearch gives to errors. */
function saidOfType(type: string): Said {
  if (type === 'strict_dynamic_mapping_exception')
    return {
      message: 'The index there was made by something else',
      mend: 'Name another one by SEARCH_INDEX, or remove it there',
    }
  if (type === 'invalid_index_name_exception')
    return {
      message: 'The search server takes no index of this name',
      mend: 'SEARCH_INDEX is in small letters there',
    }
  return { message: `The search server has refused this (${type})`, mend: again }
}

/** The type of an error in an answer of OpenSearch; nothing where it is none. */
function typeOf(body: unknown): string | undefined {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined
  return typeof type === 'string' ? type : undefined
}
