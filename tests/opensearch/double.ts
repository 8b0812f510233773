/**
 * OpenSearch, as its API's description and documentation (version 3) have it: the routes that this project uses, with
 * the security plugin's users, content types, parameters, statuses and errors. Whatever else is asked is refused.
 */
import type http from 'node:http'
import { HttpDouble } from '../http-double'
import { bulk } from './bulk'
import { OpenSearchError } from './errors'
import { IndexDouble } from './index-double'
import { checkedSearch, scoreOf, type Document } from './query'

export const ADMIN = 'admin:password-of-the-double'
/** May search, and nothing else. */
export const READER = 'reader:another-password'

/** Parameters in the address, by route; of others the API says that they are not recognized. */
const PARAMETERS: Record<string, string[]> = {
  'HEAD /*': ['allow_no_indices', 'expand_wildcards', 'ignore_unavailable', 'local'],
  'PUT /*': ['timeout', 'wait_for_active_shards', 'cluster_manager_timeout'],
  // The API has POST for it as well; its client asks by PUT.
  'PUT /*/_bulk': ['refresh', 'timeout', 'routing', 'pipeline', 'require_alias'],
  'POST /*/_search': ['timeout', 'routing', 'preference'],
}

export class OpenSearchDouble extends HttpDouble {
  readonly indexes = new Map<string, IndexDouble>()
  /** `PUT /articles/_bulk`, in the order in which they came. */
  readonly requests: string[] = []
  /** Bytes of a body that are taken. */
  payloadLimit = 100 * 1024 * 1024

  protected async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.address)
    this.requests.push(`${request.method} ${pathname}`)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const user = userIn(request.headers.authorization)
    if (user === undefined)
      return void response
        .writeHead(401, {
          'WWW-Authenticate': 'Basic realm="OpenSearch Security"',
          'Content-Type': 'text/plain',
        })
        .end('Unauthorized')
    try {
      const answer = this.route(request, pathname, [...searchParams.keys()], body, user)
      response
        .writeHead(200, { 'Content-Type': 'application/json; charset=UTF-8' })
        .end(JSON.stringify(answer))
    } catch (error) {
      if (!(error instanceof OpenSearchError)) throw error
      response.writeHead(error.status, { 'Content-Type': 'application/json; charset=UTF-8' })
      response.end(request.method === 'HEAD' ? undefined : JSON.stringify(error.body))
    }
  }

  private route(
    { method = '', headers }: http.IncomingMessage,
    path: string,
    parameters: readonly string[],
    body: string,
    user: string,
  ): object {
    const [, name = '', rest = ''] = /^\/([^/]+)(\/.+)?$/.exec(path) ?? []
    const route = `${method} /*${rest}`
    const allowed = PARAMETERS[route]
    if (!allowed) throw new OpenSearchError('no_handler', `Incorrect HTTP method or path: ${method} ${path}`)
    const unknown = parameters.find(one => !allowed.includes(one))
    if (unknown !== undefined)
      throw new OpenSearchError(
        'illegal_argument_exception',
        `request [${path}] contains unrecognized parameter: [${unknown}]`,
      )
    if (user !== ADMIN && route !== 'POST /*/_search')
      throw new OpenSearchError('security_exception', 'no permissions for this action')
    if (Buffer.byteLength(body) > this.payloadLimit)
      throw new OpenSearchError('content_too_long_exception', 'the request is too large')
    if (body !== '') assertType(headers['content-type'], rest === '/_bulk')
    switch (route) {
      case 'HEAD /*':
        return this.index(name)
      case 'PUT /*':
        return this.make(name, body)
      case 'PUT /*/_bulk':
        return bulk(this.index(name), name, body)
      default:
        return this.search(name, body)
    }
  }

  private index(name: string): IndexDouble {
    const index = this.indexes.get(name)
    if (!index) throw new OpenSearchError('index_not_found_exception', `no such index [${name}]`)
    return index
  }

  private make(name: string, body: string): object {
    if (name !== name.toLowerCase() || /^[-_+]|[\\/*?"<>| ,#:]/.test(name))
      throw new OpenSearchError(
        'invalid_index_name_exception',
        `Invalid index name [${name}], must be lowercase`,
      )
    if (this.indexes.has(name))
      throw new OpenSearchError('resource_already_exists_exception', `index [${name}] already exists`)
    this.indexes.set(name, new IndexDouble(jsonOf(body)))
    return { acknowledged: true, shards_acknowledged: true, index: name }
  }

  private search(name: string, text: string): object {
    const { query, size = 10, sort, search_after: after, _source } = checkedSearch(jsonOf(text))
    const index = this.index(name)
    const field = Object.keys(sort?.[0] ?? {})[0]
    const found = [...index.documents]
      .map(([id, document]) => ({ id, document, score: query ? scoreOf(query, document, index.fields) : 1 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) =>
        field ? ((a.document[field] ?? '') < (b.document[field] ?? '') ? -1 : 1) : b.score - a.score,
      )
    const rest =
      after && field ? found.filter(({ document }) => (document[field] ?? '') > (after[0] ?? '')) : found
    const shown = (document: Document): Document =>
      Object.fromEntries(Object.entries(document).filter(([own]) => _source?.includes(own) ?? true))
    const hits = rest.slice(0, size).map(({ id, document, score }) => ({
      ...{ _index: name, _id: id, _score: field ? null : score, _source: shown(document) },
      ...(field && { sort: [document[field]] }),
    }))
    return {
      ...{ took: 1, timed_out: false, _shards: { total: 1, successful: 1, skipped: 0, failed: 0 } },
      hits: { total: { value: found.length, relation: 'eq' }, max_score: 1, hits },
    }
  }
}

function userIn(authorization = ''): string | undefined {
  const user = Buffer.from(/^Basic (.+)$/.exec(authorization)?.[1] ?? '', 'base64').toString()
  return [ADMIN, READER].find(one => one === user)
}

function assertType(type = '', isBulk: boolean): void {
  const [bare] = type.split(';')
  if (bare === 'application/json' || (isBulk && bare === 'application/x-ndjson')) return
  throw new OpenSearchError('media_type_header_exception', `Content-Type header [${type}] is not supported`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new OpenSearchError(
      'not_x_content_exception',
      'Compressor detection can only be called on some xcontent bytes',
    )
  }
}
