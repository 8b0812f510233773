/**
 * Meilisearch, as its API's description (version 1.41) and its documentation have it: the routes that this project
 * uses, with their keys, content types, fields, statuses, errors and tasks. Whatever else is asked is not found.
 */
import type http from 'node:http'
import { HttpDouble } from '../http-double'
import { ApiError, errorBody, type ErrorBody } from './errors'
import { IndexDouble, type Document } from './index-double'

export const ADMIN_KEY = 'admin-key-of-the-double'
/** A key with the one action `search`. */
export const SEARCH_KEY = 'search-key-of-the-double'

interface Task {
  uid: number
  indexUid: string
  type: string
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  error: ErrorBody | null
  enqueuedAt: string
  /** What it does once it is its turn. */
  work: () => void
}

interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
}

export class MeilisearchDouble extends HttpDouble {
  readonly indexes = new Map<string, IndexDouble>()
  /** `POST /indexes/articles/documents`, in the order in which they came. */
  readonly requests: string[] = []
  /** Bytes of a body that are taken. */
  payloadLimit = 100 * 1024 * 1024
  /** Has the next task of this type fail with a code. */
  failing: { type: string; code: string } | undefined
  private readonly tasks: Task[] = []

  protected async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' }
    if (request.method === 'OPTIONS') {
      const { 'access-control-request-headers': asked = '', 'access-control-request-method': method = '' } =
        request.headers
      const allowed = { 'Access-Control-Allow-Headers': asked, 'Access-Control-Allow-Methods': method }
      return void response.writeHead(200, { ...headers, ...allowed, 'Access-Control-Max-Age': 86_400 }).end()
    }
    try {
      const { status, body } = this.route(await this.read(request), request.headers.authorization)
      response.writeHead(status, headers).end(JSON.stringify(body))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      response.writeHead(error.status, headers).end(JSON.stringify(error.body))
    }
  }

  private async read(request: http.IncomingMessage): Promise<Asked> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '', this.address)
    const method = request.method ?? ''
    this.requests.push(`${method} ${path}`)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    if (method === 'GET') return { method, path, query, body: undefined }
    const type = request.headers['content-type']
    if (type === undefined) throw new ApiError('missing_content_type', 'A Content-Type header is missing.')
    if (!/^application\/json(?:;|$)/.test(type))
      throw new ApiError('invalid_content_type', `The Content-Type \`${type}\` is invalid.`)
    if (bytes.length > this.payloadLimit)
      throw new ApiError('payload_too_large', 'The provided payload reached the size limit.')
    try {
      return { method, path, query, body: JSON.parse(bytes.toString('utf8')) }
    } catch {
      throw new ApiError('malformed_payload', 'The json payload provided is malformed.')
    }
  }

  private route(asked: Asked, authorization: string | undefined): { status: number; body: unknown } {
    const { method, path } = asked
    const [, uid = '', rest = ''] = /^\/indexes\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
    const task = /^\/tasks\/(\d+)$/.exec(path)?.[1]
    const name = `${method} ${uid ? `/indexes/*${rest && `/${rest}`}` : task === undefined ? path : '/tasks/*'}`
    assertKey(authorization, name === 'POST /indexes/*/search')
    if (uid && !/^[\w-]{1,400}$/.test(uid))
      throw new ApiError('invalid_index_uid', `\`${uid}\` is not a valid index uid.`)
    switch (name) {
      case 'POST /indexes/*/search':
        return { status: 200, body: this.index(uid).search(asked.body as object) }
      case 'GET /indexes/*': {
        const { primaryKey, createdAt } = this.index(uid)
        return { status: 200, body: { uid, primaryKey, createdAt, updatedAt: createdAt } }
      }
      case 'POST /indexes': {
        const { uid: made, primaryKey = null } = asked.body as { uid: string; primaryKey?: string }
        return this.enqueue(
          'indexCreation',
          made,
          () => void this.indexes.set(made, new IndexDouble(made, primaryKey)),
        )
      }
      case 'PATCH /indexes/*/settings': {
        IndexDouble.checkSettings(asked.body as object)
        return this.enqueue('settingsUpdate', uid, () => Object.assign(this.index(uid).settings, asked.body))
      }
      case 'GET /indexes/*/documents':
        return { status: 200, body: this.page(uid, asked.query) }
      case 'POST /indexes/*/documents':
        return this.enqueue('documentAdditionOrUpdate', uid, () => this.add(uid, asked.body as Document[]))
      case 'POST /indexes/*/documents/delete-batch':
        return this.enqueue('documentDeletion', uid, () => {
          for (const id of asked.body as string[]) this.index(uid).documents.delete(id)
        })
      case 'GET /tasks/*':
        return { status: 200, body: this.task(Number(task)) }
      default:
        throw new ApiError('not_found', `${name} is no route of the double`)
    }
  }

  private index(uid: string): IndexDouble {
    const index = this.indexes.get(uid)
    if (!index) throw new ApiError('index_not_found', `Index \`${uid}\` not found.`)
    return index
  }

  private page(uid: string, query: URLSearchParams): object {
    const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20)]
    if (!Number.isInteger(limit))
      throw new ApiError('invalid_document_limit', 'Invalid value in parameter `limit`')
    const index = this.index(uid)
    const fields = query.get('fields')?.split(',')
    const all = [...index.documents.values()]
    const results = all.slice(offset, offset + limit).map(one => index.shown(one, fields))
    return { results, offset, limit, total: all.length }
  }

  private add(uid: string, documents: readonly Document[]): void {
    const index = this.index(uid)
    for (const document of documents) {
      const id = document[index.primaryKey ?? 'id']
      if (typeof id !== 'string' || !/^[\w-]{1,511}$/.test(id))
        throw new TaskError('invalid_document_id', `Document identifier \`${String(id)}\` is invalid.`)
      index.documents.set(id, document)
    }
  }

  private enqueue(type: string, indexUid: string, work: () => void): { status: number; body: object } {
    const enqueuedAt = new Date().toISOString()
    const uid = this.tasks.length
    this.tasks.push({ uid, indexUid, type, status: 'enqueued', error: null, enqueuedAt, work })
    return { status: 202, body: { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt } }
  }

  /** Each look at a task finds it a step further, after all that were enqueued before it. */
  private task(uid: number): object {
    const task = this.tasks[uid]
    if (!task) throw new ApiError('task_not_found', `Task \`${uid}\` not found.`)
    if (task.status === 'processing') this.finish(task)
    else if (task.status === 'enqueued' && this.tasks.slice(0, uid).every(isOver)) task.status = 'processing'
    const over = isOver(task) ? task.enqueuedAt : null
    return {
      ...{ ...task, work: undefined },
      batchUid: uid,
      canceledBy: null,
      duration: over && 'PT0.1S',
      startedAt: over,
      finishedAt: over,
    }
  }

  private finish(task: Task): void {
    try {
      if (this.failing?.type === task.type) {
        const { code } = this.failing
        this.failing = undefined
        throw new TaskError(code, 'as the test has it')
      }
      task.work()
      task.status = 'succeeded'
    } catch (error) {
      if (!(error instanceof TaskError)) throw error
      task.status = 'failed'
      task.error = errorBody(error.code, error.message)
    }
  }
}

class TaskError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const isOver = ({ status }: Task): boolean => status === 'succeeded' || status === 'failed'

function assertKey(authorization: string | undefined, isSearch: boolean): void {
  if (authorization === undefined)
    throw new ApiError(
      'missing_authorization_header',
      'The Authorization header is missing. It must use the bearer authorization method.',
    )
  const keys = isSearch ? [ADMIN_KEY, SEARCH_KEY] : [ADMIN_KEY]
  if (!keys.some(key => authorization === `Bearer ${key}`))
    throw new ApiError('invalid_api_key', 'The provided API key is invalid.')
}
