/** What it takes beside the articles to show a downloaded series without a network. */
import type { LibraryFile } from '../../model/paths'
import type { Series } from '../../model/schema'
import { outlineKey } from '../keys'
import { pageOf } from '../series/series-pages'
import { fetchCached } from '../cache'
import { loadIndex, loadOutline, loadSeries } from '../source'

/** The index, the head of the series as it is now, and all that the head names. Rejects with LoadError. */
export async function* listsOf({
  id,
  variant,
}: Series): AsyncGenerator<[file: LibraryFile, document: object]> {
  yield [{ kind: 'index', variant }, await loadIndex(variant)]
  const head = await loadSeries(id, variant)
  for (const [at, { sum }] of head.pages.entries())
    yield [{ kind: 'series-page', id, variant, page: at + 1, sum }, await pageOf(head, at + 1)]
  const { outline: sum } = head
  if (sum !== undefined)
    yield [
      { kind: 'outline', id, variant, sum },
      await fetchCached(outlineKey(head, sum), () => loadOutline(head, sum)),
    ]
  yield [{ kind: 'series', id, variant }, head]
}
