import { LIBRARY_ADDRESS } from '../model/library-address'
import type { LibraryFile } from '../model/paths'
import { libraryCopies, savedPicture } from './copies/library-copies'
import { withCopies } from './copies/with-copies'
import { fetchPacked } from './packed'
import { fetchFrom } from './remote'

/**
 * The content of a library file. Rejects with MissingError, or LoadError where it can't be had. The constant itself is
 * asked, so that a build with an address leaves out the paths of packages that it does not carry.
 */
export const fetchFile: (file: LibraryFile) => Promise<unknown> = LIBRARY_URL
  ? withCopies(file => fetchFrom(LIBRARY_ADDRESS, file), libraryCopies())
  : fetchPacked

const addressIn =
  (packed: string) =>
  (src: string): string => {
    const saved = LIBRARY_URL ? savedPicture(src) : undefined
    return saved ?? `${LIBRARY_ADDRESS || packed}/${src.replace(/^\//, '')}`
  }

/** The address of an article's picture: the subpackage of the article page carries it. */
export const imageAddress = addressIn('/pages/article/library')

/** The address of a picture shown on lists: the main package carries it. */
export const coverAddress = addressIn('/library')
