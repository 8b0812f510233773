/** Errors as OpenSearch answers them. */
const STATUS = {
  security_exception: 403,
  index_not_found_exception: 404,
  resource_already_exists_exception: 400,
  invalid_index_name_exception: 400,
  mapper_parsing_exception: 400,
  parsing_exception: 400,
  illegal_argument_exception: 400,
  strict_dynamic_mapping_exception: 400,
  media_type_header_exception: 406,
  not_x_content_exception: 400,
  content_too_long_exception: 413,
  no_handler: 405,
} as const

export class OpenSearchError extends Error {
  readonly status: number

  constructor(
    readonly type: keyof typeof STATUS,
    reason: string,
  ) {
    super(reason)
    this.status = STATUS[type]
  }

  get body(): object {
    const cause = { type: this.type, reason: this.message }
    return { error: { root_cause: [cause], ...cause }, status: this.status }
  }
}
