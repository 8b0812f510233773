/** Where what a library is made of goes. */
import { pathOf, type LibraryFile } from '../../model/paths'

export interface Sink {
  /** A file by its path in the library: a picture, a feed. */
  file(path: string, content: string | Uint8Array): Promise<unknown>
  document(file: LibraryFile, document: object): Promise<unknown>
}

/** JSON documents under the paths of `model/paths.ts`. @param write takes a file by its path */
export const jsonSink = (write: Sink['file']): Sink => ({
  file: write,
  document: (file, document) => write(pathOf(file), JSON.stringify(document)),
})
