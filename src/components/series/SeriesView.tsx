import { useMemo, useState } from 'react'
import { useFreshAtVisit } from '../../library/mine/follows'
import { useReadMarks } from '../../library/read-marks'
import { shownRows } from '../../library/series/shown'
import { tallyOf } from '../../library/series/tally'
import { useOutline } from '../../library/series/use-outline'
import { useWords } from '../../library/variant'
import type { Series } from '../../model'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { ColumnFilter } from '../home/ColumnFilter'
import { SeriesReading } from '../mine/SeriesReading'
import { Notice } from '../Notice'
import { Skeleton } from '../Skeleton'
import { JumpBar } from './JumpBar'
import { LongRows } from './LongRows'
import { Rows } from './Rows'
import { SeriesCover } from './SeriesCover'
import { SeriesDownload } from './SeriesDownload'

interface SeriesViewProps {
  series: Series
  /** The library has been published anew, and another head of the series is known by now. */
  onRenewed: () => void
}

/** What a series is, and its instalments, filtered and in the order that the reader chooses. */
export function SeriesView({ series, onRenewed }: SeriesViewProps) {
  const { words, language } = useWords()
  const { variant } = series
  const [tag, setTag] = useState<string>()
  const [oldestFirst, setOldestFirst] = useState(false)
  const [onlyUnread, setOnlyUnread] = useState(false)
  const [target, setTarget] = useState<{ row: number }>()
  const marks = useReadMarks()
  const fresh = useFreshAtVisit(series)
  const isOutlineWanted = marks.size > 0 || onlyUnread || tag !== undefined
  const outline = useOutline(series, isOutlineWanted, onRenewed)
  const { count, held } = tallyOf(series, tag)
  const tagNumber = tag === undefined ? undefined : series.tags.indexOf(tag)
  const without = onlyUnread ? marks : undefined
  const rows = useMemo(
    () => shownRows(series.count, outline, { tag: tagNumber, without, oldestFirst }),
    [series, outline, tagNumber, without, oldestFirst],
  )
  return (
    <>
      <SeriesCover series={series} />
      <ColumnFilter tags={series.tags} chosen={tag} onChoose={setTag} />
      {series.count === 0 ? (
        <Notice {...words.emptySeries} />
      ) : (
        <>
          <SeriesReading series={series} outline={outline} onlyUnread={onlyUnread} onFilter={setOnlyUnread} />
          <SeriesDownload series={series} variant={variant} />
          <Box className="series-tools" language={language}>
            <Box className="series-count">{words.heldOf(held, count)}</Box>
            <Button className="series-order" onTap={() => setOldestFirst(!oldestFirst)}>
              {oldestFirst ? words.order.oldest : words.order.newest}
            </Button>
          </Box>
          {series.pages.length > 0 && (
            <JumpBar series={series} onJump={row => setTarget({ row })} onRenewed={onRenewed} />
          )}
          {rows?.length === 0 && (
            <Box className="series-empty" language={language}>
              {count > 0 ? words.place.allRead : words.emptyFilter.title}
            </Box>
          )}
          {series.pages.length === 0 ? (
            <Rows series={series} rows={rows ?? []} fresh={fresh} />
          ) : rows ? (
            <LongRows series={series} rows={rows} fresh={fresh} target={target} onRenewed={onRenewed} />
          ) : (
            <Skeleton kind="list" />
          )}
        </>
      )}
    </>
  )
}
