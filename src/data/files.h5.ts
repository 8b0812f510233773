import { LIBRARY_ADDRESS } from '../model/library-address'
import type { LibraryFile } from '../model/paths'
import { fetchFrom } from './remote'

/** The site carries its own library where no address was given. */
const ROOT = LIBRARY_ADDRESS || '/library'

/** The content of a library file. Rejects with MissingError (the server has none) or LoadError. */
export const fetchFile = (file: LibraryFile): Promise<unknown> => fetchFrom(ROOT, file)

/** The address of a picture of the library. */
export const imageAddress = (src: string): string => `${ROOT}/${src.replace(/^\//, '')}`

/** The address of a picture shown on lists. */
export const coverAddress = imageAddress
