/** The H5 reader as a real host would serve it: a static server with the bare app behind its addresses. */
import http from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import send from '@fastify/send'
import { CODINGS, codingFor } from './encoding'
import type { Elsewhere } from './elsewhere'
import { cacheControl, contentSecurityPolicy, contentType, SECURITY_HEADERS } from './headers'
import { findFile, pathOf } from './route'
import { lastResort } from '../../src/command-line/last-resort'
import { warn } from '../../src/command-line/terminal'

/** Enough for every address of the app and a browser's headers; a longer request gets 431. */
const MAX_HEADER_BYTES = 8 * 1024

/** Milliseconds: whoever takes longer to ask (on purpose, a few bytes at a time) gets 408 and is hung up on. */
const PATIENCE = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
} as const

/** Headers by which a browser asks for less than a file. */
const CONDITIONS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since', 'range']

interface Site {
  dist: string
  elsewhere: Elsewhere
}

/**
 * A server for the H5 build in the folder `dist`, not listening yet.
 *
 * It answers GET and HEAD: 200, 206, 304 and 416 for files, 404 for everything else, with a page where a page was
 * asked for. Files are looked up at each request, so a build may be replaced while it runs.
 *
 * @param elsewhere as the build was told
 */
export function createServer(dist: string, elsewhere: Elsewhere = {}): http.Server {
  return http.createServer({ maxHeaderSize: MAX_HEADER_BYTES, ...PATIENCE }, (request, response) => {
    answer({ dist: path.resolve(dist), elsewhere }, request, response).catch((error: unknown) => {
      // The reader went away, or a file did between looking and reading: this answer is lost, the server is not.
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
      if (!isHangUp(error)) warn(lastResort(error))
    })
  })
}

async function answer(
  site: Site,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { dist } = site
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405)
  }
  const pathname = pathOf(request.url ?? '')
  if (pathname === undefined) return refuse(response, 400)
  const found = await findFile(dist, pathname, site.elsewhere.library !== undefined)
  if (found === undefined) return refuse(response, 404)
  const { file, status } = found
  // "There is none" is said whole, whatever the browser has kept of it.
  if (status === 404) for (const name of CONDITIONS) Reflect.deleteProperty(request.headers, name)

  const coding = await codingFor(request, dist, file)
  const copy = coding ? file + CODINGS[coding] : file
  const sent = await send(request, `/${copy.split('/').map(encodeURIComponent).join('/')}`, {
    root: dist,
    index: false,
    cacheControl: false,
    contentType: false,
  })
  if (sent.type !== 'file') return refuse(response, sent.statusCode, sent.headers['Content-Range'])

  response.writeHead(status === 404 ? 404 : sent.statusCode, {
    ...headersOf(site, file),
    ...(coding && { 'Content-Encoding': coding }),
    ...sent.headers,
  })
  await pipeline(sent.stream, response)
}

const headersOf = ({ elsewhere }: Site, file: string): http.OutgoingHttpHeaders => ({
  ...SECURITY_HEADERS,
  'Content-Security-Policy': contentSecurityPolicy(elsewhere),
  'Content-Type': contentType(file),
  'Cache-Control': cacheControl(file),
  Vary: 'Accept-Encoding',
})

/** Answers with a status alone. `contentRange` tells the file's size to a request for bytes beyond its end. */
function refuse(response: http.ServerResponse, status: number, contentRange?: string): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
    ...(contentRange && { 'Content-Range': contentRange }),
  })
  response.end(`${status} ${http.STATUS_CODES[status] ?? ''}\n`)
}

const isHangUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
