/** One table of what may go wrong between a library and its readers, for every target. */
import type http from 'node:http'
import type { Words } from '../src/words'

export interface Fault {
  name: string
  /** How the server answers instead. */
  answer: (response: http.ServerResponse, whole: Buffer) => void
  /** What readers are told. */
  says: keyof Words['failed']
}

const json = { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' }
const html = '<!doctype html><title>Wi-Fi</title><p>Please log in'

/** An answer that came with its length, and breaks off half way. */
function breakOff(response: http.ServerResponse, whole: Buffer): void {
  response.writeHead(200, { ...json, 'Content-Length': whole.length })
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy())
}

/** White space for ever: as JSON it is right at any moment, and never done. */
function neverEnd(response: http.ServerResponse): void {
  response.writeHead(200, json)
  const piece = Buffer.alloc(64 * 1024, ' ')
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more)
  more()
}

/** The same, a little at a time. */
function dribble(response: http.ServerResponse): void {
  response.writeHead(200, json)
  const timer = setInterval(() => response.write(' '), 50)
  response.on('close', () => clearInterval(timer))
}

/** Half of the document, well-formed: closed where it was cut. */
function cutWell(response: http.ServerResponse, whole: Buffer): void {
  const article = JSON.parse(whole.toString()) as { blocks: unknown[] }
  const half = { ...article, blocks: article.blocks.slice(0, article.blocks.length / 2) }
  response.writeHead(200, json).end(JSON.stringify(half))
}

export const FAULTS: readonly Fault[] = [
  { name: 'the connection breaks', answer: response => response.destroy(), says: 'unreachable' },
  {
    name: 'the server has failed',
    answer: response => response.writeHead(500, json).end('{"error":"oops"}'),
    says: 'refused',
  },
  {
    name: 'the server is busy',
    answer: response => response.writeHead(503, json).end(),
    says: 'refused',
  },
  {
    name: 'a login page comes instead',
    answer: response => response.writeHead(200, { ...json, 'Content-Type': 'text/html' }).end(html),
    says: 'garbled',
  },
  {
    name: 'half a body comes, as if it were whole',
    answer: (response, whole) => response.writeHead(200, json).end(whole.subarray(0, whole.length / 2)),
    says: 'garbled',
  },
  { name: 'the body breaks off', answer: breakOff, says: 'unreachable' },
  { name: 'half an article comes, well-formed', answer: cutWell, says: 'garbled' },
  {
    name: 'a body far too large comes',
    answer: response => response.writeHead(200, json).end(Buffer.alloc(17 * 1024 * 1024, ' ')),
    says: 'garbled',
  },
  {
    name: 'a version comes that this app is too old for',
    answer: response => response.writeHead(200, json).end('{"version":99}'),
    says: 'newer',
  },
  {
    name: 'a version comes that was never published',
    answer: response => response.writeHead(200, json).end('{"version":0}'),
    says: 'garbled',
  },
  { name: 'an empty body comes', answer: response => response.writeHead(200, json).end(), says: 'garbled' },
]

/** A body without an end, as fast as the reader takes it: only where the reader sees it before all of it is there. */
export const ENDLESS: Fault = { name: 'a body without an end comes', answer: neverEnd, says: 'garbled' }

/** A server that hangs: it says that it will answer, and does not. Told apart, since readers have to wait for it. */
export const STALLS: readonly Fault[] = [
  {
    name: 'the answer stops half way',
    answer: (response, whole) => {
      response.writeHead(200, { ...json, 'Content-Length': whole.length })
      response.write(whole.subarray(0, whole.length / 2))
    },
    says: 'slow',
  },
  { name: 'the answer dribbles on and on', answer: dribble, says: 'slow' },
]
