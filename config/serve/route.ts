/** Which file answers a request: a file of its own, or the bare app for the addresses that only the app draws. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { SHELL_FILE } from '../../src/prerender/screens'

/**
 * The decoded path of a request target: `/a/x/?script=hant-tw` → `/a/x/`.
 *
 * @returns undefined where the target is no plain path below the root: one that climbs (`..`, however it is
 *   encoded), holds a backslash, a control character or an empty segment, or cannot be decoded.
 */
export function pathOf(target: string): string | undefined {
  const [raw = ''] = target.split(/[?#]/, 1)
  try {
    const decoded = decodeURIComponent(raw)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\\\u0000-\u001f\u007f]/.test(decoded)) return undefined
    const segments = decoded.split('/')
    const plain = segments[0] === '' && segments.slice(1, -1).every(segment => segment !== '')
    return plain && !segments.some(segment => segment === '.' || segment === '..') ? decoded : undefined
  } catch {
    return undefined
  }
}

/**
 * The file, relative to the folder `dist` and with forward slashes, that answers `pathname`. A file made for
 * the address wins; an address without a file extension is left to the app, in its bare shell.
 *
 * @returns undefined where nothing answers. Hidden files and the compressed copies have no address of their own.
 */
export async function findFile(dist: string, pathname: string): Promise<string | undefined> {
  if (/\/\.|\.(?:br|gz)$/.test(pathname)) return undefined
  const name = pathname.slice(1)
  const index = path.posix.join(name, 'index.html')
  for (const candidate of pathname.endsWith('/') ? [index] : [name, index]) {
    if (await isFile(path.join(dist, candidate))) return candidate
  }
  const drawnByApp = path.posix.extname(name) === ''
  return drawnByApp && (await isFile(path.join(dist, SHELL_FILE))) ? SHELL_FILE : undefined
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ?? false
}
