import type { Series } from '../../model/schema'

export interface LongRowsProps {
  series: Series
  /** Positions in the series, counted from 0, the newest, in the order of the list. */
  rows: readonly number[]
  /** Ids of the instalments that are new to the reader. */
  fresh: ReadonlySet<string>
  /** The row that the reader has asked for, another object each time; the nearest one in the list is shown. */
  target: { row: number } | undefined
  /** The library has been published anew, and another head of the series is known by now. */
  onRenewed: () => void
}
