import type { CSSProperties, Ref } from 'react'
import { useWords } from '../../state/variant'
import type { Instalment, Series } from '../../model/schema'
import { Button } from '../../primitives/Button'
import { InstalmentLink, useRowClass } from '../InstalmentRow'

/** Where a row stands in the list, for the eye and for the ear. */
interface Place {
  ref: Ref<HTMLLIElement>
  tabIndex: number
  style: CSSProperties | undefined
  'data-index': number
  'data-row': number
  'aria-setsize': number
  'aria-posinset': number
}

interface WindowRowProps {
  place: Place
  series: Series
  instalment: Instalment
  isFresh: boolean
}

/** A row of a long list. */
export const WindowRow = ({ place, series, instalment, isFresh }: WindowRowProps) => (
  <li {...place} className={useRowClass(instalment)}>
    <InstalmentLink
      instalment={instalment}
      variant={series.variant}
      withTag={series.tags.length > 1}
      isFresh={isFresh}
    />
  </li>
)

interface ComingRowProps {
  place: Place
  /** Why it does not come; told by one row for all. */
  fault: string | undefined
  onRetry: () => void
}

/** The room of a row that is on its way. */
export function ComingRow({ place, fault, onRetry }: ComingRowProps) {
  const { words, language } = useWords()
  return (
    <li {...place} className="instalment-row row-coming" aria-busy={fault === undefined} lang={language}>
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
