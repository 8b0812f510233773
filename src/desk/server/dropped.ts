/** Files that were dropped on the page, as if they lay in a folder. */
import path from 'node:path'
import { mayBeArticle, unpack, type Arrival, type UnpackFeed } from '../../publishing/formats/archive/unpack'
import type { Incoming } from '../../publishing/formats/reader'
import { asError } from '../../publishing/import/import-all'

/** @param files by their paths; pictures of a page are found beside it */
export async function* arrivalsIn(
  files: ReadonlyMap<string, Buffer>,
  unpackFeed: UnpackFeed,
): AsyncGenerator<Arrival> {
  const all = [...files].map(([name, bytes]): Incoming => ({
    name,
    bytes,
    beside: other => Promise.resolve(files.get(path.posix.join(path.posix.dirname(name), other))),
  }))
  const articles = all.filter(({ name }) => mayBeArticle(name))
  // What is none by its name is said to be none, where there is nothing else.
  for (const file of articles.length > 0 ? articles : all) {
    try {
      yield* unpack(file, unpackFeed)
    } catch (failure) {
      yield { name: file.name, error: asError(file.name, failure) }
    }
  }
}
