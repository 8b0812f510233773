/**
 * A real S3 server on loopback, with a gate before it that tells what passes and can refuse. The server knows no conditions
 * of a write; the gate does, as https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html has them.
 */
import http from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../temporary'
import { BUCKET, SITE_BUCKET } from './keys'

/** What is used of s3rver, which brings no types. */
interface S3rver {
  run(): Promise<AddressInfo>
  close(): Promise<void>
}
type S3rverClass = new (options: {
  address: string
  port: number
  silent: boolean
  allowMismatchedSignatures: boolean
  directory: string
  configureBuckets: { name: string }[]
}) => S3rver

const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as S3rverClass

export interface S3Server {
  endpoint: string
  /** Writing requests so far, such as `PUT /columns/site/index.original.json`, but those of leases. */
  writes: string[]
  /** Called for each of them before it passes. */
  onWrite?: (() => void) | undefined
  /** Has so many of the next requests refused with 503. */
  refuse(requests: number): void
  /** Leaves so many of the next requests without an answer. */
  ignore(requests: number): void
}

/** @param conditions what becomes of `If-None-Match` and `If-Match`: minded, passed over without a word, or refused */
export async function s3Server(conditions: 'minded' | 'ignored' | 'refused' = 'minded'): Promise<S3Server> {
  const store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    // It reckons the signature of a listing without the slash that the client puts behind the bucket.
    allowMismatchedSignatures: true,
    directory: await temporaryFolder(),
    configureBuckets: [{ name: BUCKET }, { name: SITE_BUCKET }],
  })
  const { port } = await store.run()
  const writes: string[] = []
  let refused = 0
  let ignored = 0
  /**
   * Path → the request at work there. Files of this server are seen half written or half gone, objects of a store never:
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel
   */
  const working = new Map<string, Promise<void>>()
  /** Path → ETag of what was written. */
  const written = new Map<string, string>()
  const isMet = (file: string, headers: http.IncomingHttpHeaders): boolean => {
    const etag = written.get(file)
    if (headers['if-none-match'] !== undefined) return etag === undefined
    return headers['if-match'] === undefined || headers['if-match'] === etag
  }
  const gate = http.createServer((request, response) => {
    if (ignored > 0) {
      ignored -= 1
      request.resume()
      return
    }
    if (refused > 0) {
      refused -= 1
      request.resume()
      response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
      return
    }
    const { method = '', url = '', headers } = request
    const file = url.replace(/\?.*$/, '')
    const isConditional = 'if-none-match' in headers || 'if-match' in headers
    if (method === 'PUT' && isConditional && conditions !== 'ignored') {
      const status = conditions === 'refused' ? 501 : isMet(file, headers) ? 0 : 412
      const code = status === 501 ? 'NotImplemented' : 'PreconditionFailed'
      if (status > 0) {
        request.resume()
        response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)
        return
      }
    }
    // From here on it is there: the next one to ask is late.
    if (method === 'PUT') written.set(file, 'being written')
    if (method === 'DELETE') written.delete(file)
    if (method !== 'GET' && !file.endsWith('.lease')) {
      writes.push(`${method} ${file}`)
      server.onWrite?.()
    }
    const before = working.get(file)
    working.set(
      file,
      (async () => {
        await before
        if (!response.destroyed) await pass(request, response)
      })(),
    )
  })
  /** Resolves when the answer has gone out, or never will. */
  const pass = (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> =>
    new Promise(resolve => {
      response.once('close', resolve)
      const { method = '', url = '', headers } = request
      const passed = http.request({ port, host: '127.0.0.1', method, path: url, headers }, answer => {
        if (method === 'PUT') written.set(url.replace(/\?.*$/, ''), answer.headers.etag ?? '')
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      // A client that dies in the middle of a request takes it along.
      request.once('close', () => request.complete || passed.destroy())
      passed.once('error', () => response.destroy())
      request.pipe(passed)
    })
  await new Promise<void>(resolve => gate.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    gate.close()
    gate.closeAllConnections()
    await store.close()
  })
  const server: S3Server = {
    endpoint: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    writes,
    refuse: requests => (refused = requests),
    ignore: requests => (ignored = requests),
  }
  return server
}
