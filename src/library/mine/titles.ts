import type { Instalment, LibraryIndex } from '../../model'

/** What the library says of an article today, in the reader's script. */
export interface Listed {
  instalment: Instalment
  seriesTitle: string
}

/** The library's articles by their id. @param index absent while it is loading */
export function listedById(index: LibraryIndex | undefined): ReadonlyMap<string, Listed> {
  return new Map(
    index?.series.flatMap(({ title, instalments }) =>
      instalments.flatMap(one =>
        one.id === undefined ? [] : [[one.id, { instalment: one, seriesTitle: title }] as const],
      ),
    ),
  )
}
