import type { LibraryFile } from './file-names'
import { LoadError, MissingError } from './source'

const ROOT = '/library/'

const pathOf = (file: LibraryFile): string => {
  if (file.kind === 'search') return `search/${file.part}.json`
  return file.kind === 'index'
    ? `index.${file.variant}.json`
    : `a/${encodeURIComponent(file.id)}.${file.variant}.json`
}

/** The content of a library file. Rejects with MissingError (the server has none) or LoadError. */
export async function fetchFile(file: LibraryFile): Promise<unknown> {
  const address = ROOT + pathOf(file)
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin' })
  } catch (error) {
    throw new LoadError(`${address}: ${String(error)}`)
  }
  if (response.status === 404 || response.status === 410) throw new MissingError(address)
  if (!response.ok) throw new LoadError(`${address}: HTTP ${response.status}`)
  try {
    return (await response.json()) as unknown
  } catch (error) {
    throw new LoadError(`${address}: ${String(error)}`)
  }
}

/** The address of a picture of the library. */
export const imageAddress = (src: string): string =>
  src.startsWith('https:') ? src : `/library/${src.replace(/^\//, '')}`

/** The address of a picture shown on lists. */
export const coverAddress = imageAddress
