/** Errors as Meilisearch words them: https://www.meilisearch.com/docs/reference/errors/error_codes */

const STATUS = {
  missing_authorization_header: 401,
  invalid_api_key: 403,
  index_not_found: 404,
  task_not_found: 404,
  not_found: 404,
  bad_request: 400,
  malformed_payload: 400,
  missing_content_type: 415,
  invalid_content_type: 415,
  payload_too_large: 413,
  invalid_search_limit: 400,
  invalid_search_locales: 400,
  invalid_search_matching_strategy: 400,
  invalid_document_limit: 400,
  invalid_settings_localized_attributes: 400,
  invalid_index_uid: 400,
} as const
export type Code = keyof typeof STATUS

/** Of requests, and of tasks that fail. */
export interface ErrorBody {
  message: string
  code: string
  type: string
  link: string
}

export const errorBody = (code: string, message: string, type = 'invalid_request'): ErrorBody => ({
  message,
  code,
  type,
  link: `https://docs.meilisearch.com/errors#${code}`,
})

export class ApiError extends Error {
  readonly status: number
  readonly body: ErrorBody

  constructor(code: Code, message: string) {
    super(message)
    this.status = STATUS[code]
    const isAuth = code === 'missing_authorization_header' || code === 'invalid_api_key'
    this.body = errorBody(code, message, isAuth ? 'auth' : 'invalid_request')
  }
}

/** @throws ApiError where a body has a field that the route does not know, as Meilisearch refuses it */
export function assertFields(body: object, known: readonly string[]): void {
  for (const field of Object.keys(body))
    if (!known.includes(field))
      throw new ApiError('bad_request', `Unknown field \`${field}\`: expected one of ${known.join(', ')}`)
}
