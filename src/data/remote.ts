/** The library as files behind an address: what `npm run publish` writes, or what the H5 site carries. */
import { pathOf, type LibraryFile } from '../model/paths'
import { LoadError, MissingError } from './errors'
import { reach } from './reach'

/** An object store that may not list what it holds answers 403 for what it lacks. */
const isMissing = (status: number, { kind }: LibraryFile): status is 403 | 404 | 410 =>
  status === 404 || status === 410 || (status === 403 && kind !== 'index')

/**
 * The content of a library file, not checked yet. Rejects with MissingError or LoadError.
 * @param root where the library lies, without a slash at its end
 */
export async function fetchFrom(root: string, file: LibraryFile): Promise<unknown> {
  const address = `${root}/${pathOf(file)}`
  const { status, text } = await reach(address)
  if (isMissing(status, file)) throw new MissingError(address, status)
  if (status !== 200) throw new LoadError('refused', `${address}: HTTP ${status}`)
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new LoadError('garbled', `${address}: ${String(error)}`)
  }
}
