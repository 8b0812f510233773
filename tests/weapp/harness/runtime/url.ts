import { reportError } from './report'
import type { Query } from './types'

export interface Target {
  route: string
  query: Query
}

/** The most that WeChat's own code links carry (getwxacode); longer paths cannot be shared as a code. */
const LONGEST_PATH = 1024

/**
 * Reads a page's url as WeChat does: values stay encoded, and an unencoded `=` inside a value cuts it off.
 * @param from the route that a relative url starts at
 */
export function parseUrl(url: string, from: string): Target {
  if (new TextEncoder().encode(url).length > LONGEST_PATH)
    reportError(`url longer than ${LONGEST_PATH} bytes: ${url.slice(0, 80)}…`)
  const [path, search] = splitOnce(url, '?')
  const query: Query = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=')
    query[name] = value
  }
  return { route: new URL(path, `http://app/${from}`).pathname.slice(1), query }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** The address that opens a page again. */
export const urlOf = ({ route, query }: Target): string => {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return `/${route}${search ? `?${search}` : ''}`
}
