/** Pictures from the web, for an editor who asks for them: from public hosts only, of bounded time and size. */
import http from 'node:http'
import https from 'node:https'
import { useAgent } from 'request-filtering-agent'

const LARGEST = 20_000_000
const MILLISECONDS = 30_000
const MOST_REDIRECTS = 5

export type FetchPicture = (address: string) => Promise<Buffer>

/**
 * A page names its pictures, and whoever wrote it may name a host within the editor's network. So every address,
 * those of redirects too, is looked at as it is connected to, after its name has been resolved.
 *
 * @param allowed IP addresses that may be fetched from although they are not public
 * @throws Error with words for the report: what the server answered instead of a picture
 */
export async function fetchPicture(address: string, allowed: string[] = []): Promise<Buffer> {
  const signal = AbortSignal.timeout(MILLISECONDS)
  let next = address
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { protocol } = new URL(next)
    if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`${protocol} is no address on the web`)
    const response = await request(next, allowed, signal).catch((error: unknown) => {
      throw new Error(wordsFor(error, signal))
    })
    const { location } = response.headers
    if (!isRedirect(response) || location === undefined) return pictureOf(response, signal)
    response.destroy()
    if (!URL.canParse(location, next)) throw new Error('the server sends on to what is no address')
    next = new URL(location, next).href
  }
  throw new Error(`the server sends on more than ${MOST_REDIRECTS} times`)
}

function request(address: string, allowed: string[], signal: AbortSignal): Promise<http.IncomingMessage> {
  const { get } = new URL(address).protocol === 'http:' ? http : https
  const agent = useAgent(address, { allowIPAddressList: allowed })
  const headers = { accept: 'image/*', 'accept-encoding': 'identity' }
  return new Promise((resolve, reject) => {
    get(address, { agent, headers, signal }, resolve).on('error', reject)
  })
}

const isRedirect = ({ statusCode = 0 }: http.IncomingMessage): boolean =>
  [301, 302, 303, 307, 308].includes(statusCode)

/** The length that a server announces may be wrong or absent, so what arrives is counted. */
async function pictureOf(response: http.IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  try {
    const { statusCode = 0, headers } = response
    if (statusCode !== 200) throw new Error(`the server answered ${statusCode}`)
    const type = headers['content-type'] ?? 'nothing'
    if (!type.startsWith('image/')) throw new Error(`the server sent ${type}, not a picture`)
    const chunks: Buffer[] = []
    let length = Number(headers['content-length'] ?? 0) > LARGEST ? Infinity : 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > LARGEST) throw new Error(`the picture is larger than ${LARGEST / 1_000_000} MB`)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (error) {
    throw signal.aborted ? new Error(wordsFor(error, signal)) : error
  } finally {
    response.destroy()
  }
}

function wordsFor(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `no picture within ${MILLISECONDS / 1000} seconds`
  const isPrivate = error instanceof Error && error.message.includes('is not allowed')
  return isPrivate ? 'its host is in a private network' : 'the server cannot be reached'
}
