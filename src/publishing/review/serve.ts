/** The review as a page on this machine, made anew at each look. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { spoken } from '../../command-line/terminal'
import { PublishingError } from '../errors'

/** The page holds no script and asks for nothing; the articles in it are shown as text. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
}

export interface ReviewServer {
  /** `http://127.0.0.1:PORT/`. */
  address: string
  close(): Promise<void>
}

/**
 * Serves on loopback.
 *
 * @param page makes the page
 * @param port 0 for any free one
 * @throws PublishingError where the port is taken
 */
export async function serveReview(page: () => Promise<string>, port: number): Promise<ReviewServer> {
  const server = http.createServer((request, response) => {
    void answer(request, page).then(({ status, body }) => response.writeHead(status, HEADERS).end(body))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((error: unknown) => {
    throw new PublishingError({
      file: `port ${port}`,
      message: `The page cannot be served here: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'Name another --port',
    })
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}/`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

interface Answer {
  status: number
  body: string
}

async function answer(
  { method, url, headers }: http.IncomingMessage,
  page: () => Promise<string>,
): Promise<Answer> {
  // A page of another site, whose host somebody points here, must not read drafts.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '')) return { status: 421, body: '' }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: '' }
  if (url !== '/') return { status: 404, body: '' }
  try {
    return { status: 200, body: await page() }
  } catch (error) {
    const words = spoken(error instanceof PublishingError ? error.message : 'The review failed')
    return { status: 500, body: `<!doctype html><meta charset="utf-8"><pre>${escaped(words)}</pre>` }
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
