import { memo, type Ref } from 'react'
import { useWords } from '../../state/variant'
import type { Instalment, Series } from '../../model/schema'
import { Button } from '../../primitives/Button'
import { InstalmentLink, useRowClass } from '../InstalmentRow'

/** Where a row stands in the list, for the eye and for the ear. */
interface Place {
  measure: Ref<HTMLLIElement>
  /** In the list, from 0; and how many rows it has. */
  index: number
  count: number
  /** In the series. */
  row: number
  /** Pixels to the row above, where rows between them are not drawn. */
  gap: number
}

const attributes = ({ index, count, row, gap, measure }: Place) => ({
  ref: measure,
  tabIndex: -1,
  style: gap === 0 ? undefined : { marginTop: gap },
  'data-index': index,
  'data-row': row,
  'aria-setsize': count,
  'aria-posinset': index + 1,
})

interface WindowRowProps extends Place {
  series: Series
  instalment: Instalment
  isFresh: boolean
}

/** A row of a long list. While the list is scrolled only the first one has another place, and those that are new. */
export const WindowRow = memo(function WindowRow({ series, instalment, isFresh, ...place }: WindowRowProps) {
  return (
    <li {...attributes(place)} className={useRowClass(instalment)}>
      <InstalmentLink
        instalment={instalment}
        variant={series.variant}
        withTag={series.tags.length > 1}
        isFresh={isFresh}
      />
    </li>
  )
})

interface ComingRowProps extends Place {
  /** Why it does not come; told by one row for all. */
  fault: string | undefined
  onRetry: () => void
}

/** The room of a row that is on its way. */
export function ComingRow({ fault, onRetry, ...place }: ComingRowProps) {
  const { words, language } = useWords()
  return (
    <li
      {...attributes(place)}
      className="instalment-row row-coming"
      aria-busy={fault === undefined}
      lang={language}
    >
      {fault === undefined ? (
        <span className="skeleton-line row-coming-title" />
      ) : (
        <>
          <span className="row-coming-fault">{fault}</span>
          <Button className="series-order" onTap={onRetry}>
            {words.retry}
          </Button>
        </>
      )}
    </li>
  )
}
