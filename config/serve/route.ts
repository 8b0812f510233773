/** Which file answers a request: one of its own, or the page that says that there is none. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseH5Path } from '../../src/model/addresses'
import { MISSING_FILE, SHELL_FILE } from '../../src/prerender/screens'

/** What is sent, relative to the build's folder and with forward slashes, and under which status. */
export interface Found {
  file: string
  status: 200 | 404
}

/**
 * The decoded path of a request target: `/a/x/?script=hant-tw` → `/a/x/`. Doubled slashes are one, as nginx has it.
 *
 * @returns undefined where the target is no plain path below the root: one that climbs (`..`, however it is
 *   encoded), holds a backslash or a control character, or cannot be decoded.
 */
export function pathOf(target: string): string | undefined {
  const [raw = ''] = target.split(/[?#]/, 1)
  try {
    const decoded = decodeURIComponent(raw)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\\\u0000-\u001f\u007f]/.test(decoded)) return undefined
    const segments = decoded.split('/')
    if (segments[0] !== '' || segments.some(segment => segment === '.' || segment === '..')) return undefined
    return decoded.replace(/\/{2,}/g, '/')
  } catch {
    return undefined
  }
}

/**
 * What answers `pathname`, in the folder `dist`. A file made for the address wins; an address that has none is
 * answered by the page that says so where it looks like a page's: without a file's ending.
 *
 * @param isOpen whether the library grows without the build: then articles and series that the build does not know may
 *   be there all the same, and the bare app looks for them
 * @returns undefined where no file is sent. Hidden files and the compressed copies have no address of their own.
 */
export async function findFile(dist: string, pathname: string, isOpen = false): Promise<Found | undefined> {
  if (/\/\.|\.(?:br|gz)$/.test(pathname)) return undefined
  const name = pathname.slice(1)
  const index = path.posix.join(name, 'index.html')
  for (const file of pathname.endsWith('/') ? [index] : [name, index]) {
    if (await isFile(path.join(dist, file))) return { file, status: file === MISSING_FILE ? 404 : 200 }
  }
  if (path.posix.extname(name) !== '') return undefined
  const place = parseH5Path(pathname)
  const mayBeThere = isOpen && place !== undefined && 'id' in place
  const file = mayBeThere ? SHELL_FILE : MISSING_FILE
  return (await isFile(path.join(dist, file))) ? { file, status: mayBeThere ? 200 : 404 } : undefined
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ?? false
}
