import { useState } from 'react'
import type { IndexPage, LibraryIndex, SeriesEntry } from '../../model/schema'
import { faultOf, MissingError, type LoadFault } from '../errors'
import { indexKey, indexPageKey } from '../keys'
import { fetchCached, getCached } from '../cache'
import { loadIndex, loadIndexPage } from '../source'
import { renew } from './edition'

interface More {
  /** The series of the index and of the pages that have come, those with the newest instalments first. */
  series: readonly SeriesEntry[]
  /** Asks for the next page; absent where there is none. */
  next: (() => void) | undefined
  /** Why the next page did not come. */
  fault: LoadFault | undefined
}

/**
 * The series of a library, by the page.
 * @param onRenewed called where the library has been published anew, and another index is known
 */
export function useMore(index: LibraryIndex, onRenewed: () => void): More {
  const { variant, pages } = index
  const [asked, setAsked] = useState(0)
  const [fault, setFault] = useState<LoadFault>()
  const come: IndexPage[] = []
  for (const { sum } of pages.slice(0, asked)) {
    const page = getCached(indexPageKey(variant, sum)) as IndexPage | undefined
    if (!page) break
    come.push(page)
  }
  const named = pages[come.length]
  const load = async (page: number, sum: string): Promise<void> => {
    try {
      await fetchCached(indexPageKey(variant, sum), () => loadIndexPage(variant, page, sum))
      setAsked(page)
      setFault(undefined)
    } catch (error) {
      if (!(error instanceof MissingError)) return setFault(faultOf(error))
      await renew(indexKey(variant), index.sum, () => loadIndex(variant)).then(onRenewed, (other: unknown) =>
        setFault(faultOf(other)),
      )
    }
  }
  return {
    series: [...index.series, ...come.flatMap(page => page.series)],
    next: named && (() => void load(come.length + 1, named.sum)),
    fault,
  }
}
