import type { Series } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { InstalmentRow } from '../InstalmentRow'

export interface RowsProps {
  series: Series
  /** Positions in the series, counted from 0, the newest, in the order of the list. */
  rows: readonly number[]
  /** Ids of the instalments that are new to the reader. */
  fresh: ReadonlySet<string>
}

/** Rows that the head of a series holds. */
export const Rows = ({ series, rows, fresh }: RowsProps) => (
  <Box as="ul" role="list" className="rows">
    {rows.map(row => {
      const each = series.instalments[row]
      return (
        each && (
          <InstalmentRow
            key={each.id ?? `${each.title}${row}`}
            instalment={each}
            variant={series.variant}
            withTag={series.tags.length > 1}
            isFresh={each.id !== undefined && fresh.has(each.id)}
            isDetailed
          />
        )
      )
    })}
  </Box>
)
