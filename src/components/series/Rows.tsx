import type { Series } from '../../model'
import { Box } from '../../primitives/Box'
import { InstalmentRow } from '../InstalmentRow'

export interface RowsProps {
  series: Series
  /** Positions in the series, in the order of the list; undefined until it is known which they are. */
  rows: readonly number[] | undefined
  /** Ids of the instalments that are new to the reader. */
  fresh: ReadonlySet<string>
}

/** The rows of a series whose head holds them all. */
export const Rows = ({ series, rows, fresh }: RowsProps) => (
  <Box as="ul" role="list" className="rows">
    {rows?.map(row => {
      const each = series.instalments[row]
      return (
        each && (
          <InstalmentRow
            key={each.id ?? `${each.title}${row}`}
            instalment={each}
            variant={series.variant}
            withTag={series.tags.length > 1}
            isFresh={each.id !== undefined && fresh.has(each.id)}
          />
        )
      )
    })}
  </Box>
)
