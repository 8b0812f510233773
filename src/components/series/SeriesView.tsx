import { useMemo, useState } from 'react'
import { useFreshAtVisit } from '../../state/mine/follows'
import { useReadMarks } from '../../state/read-marks'
import { heldInHead, shownRows } from '../../data/series/shown'
import { tallyOf } from '../../data/series/tally'
import { useOutline } from '../../data/series/use-outline'
import { useWords } from '../../state/variant'
import type { Series } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { ColumnFilter } from '../home/ColumnFilter'
import { Notice } from '../Notice'
import { NotHeld } from '../NotHeld'
import { Skeleton } from '../Skeleton'
import { JumpBar } from './JumpBar'
import { LongRows } from './LongRows'
import { Rows } from './Rows'
import { SeriesCover } from './SeriesCover'
import { SeriesStart } from './SeriesStart'
import { SeriesTools } from './SeriesTools'

interface SeriesViewProps {
  series: Series
  /** The library has been published anew, and another head of the series is known by now. */
  onRenewed: () => void
}

/** What a series is, and its instalments, filtered and in the order that the reader chooses. */
export function SeriesView({ series, onRenewed }: SeriesViewProps) {
  const { words, language } = useWords()
  const [tag, setTag] = useState<string>()
  const [oldestFirst, setOldestFirst] = useState(false)
  const [onlyUnread, setOnlyUnread] = useState(false)
  /** Whether rows that can only be named stand among the others, in a list too long to have them at its end. */
  const [withNamed, setWithNamed] = useState(false)
  const [target, setTarget] = useState<{ row: number }>()
  const marks = useReadMarks()
  const fresh = useFreshAtVisit(series)
  const isLong = series.pages.length > 0
  const hidesNamed = series.held < series.count && !withNamed
  const isOutlineWanted = marks.size > 0 || onlyUnread || tag !== undefined || hidesNamed
  const outline = useOutline(series, isOutlineWanted, onRenewed)
  const { count, held } = tallyOf(series, tag)
  const tagNumber = tag === undefined ? undefined : series.tags.indexOf(tag)
  const without = onlyUnread ? marks : undefined
  const rows = useMemo(() => {
    const wanted = { tag: tagNumber, without, hidesNamed, oldestFirst }
    return shownRows(series.count, outline, wanted) ?? heldInHead(series, wanted)
  }, [series, outline, tagNumber, without, hidesNamed, oldestFirst])
  const named = series.instalments.filter(
    one => one.id === undefined && (tag === undefined || (one.tag ?? series.tags[0]) === tag),
  )
  return (
    <>
      <SeriesCover series={series} />
      {series.count === 0 ? (
        <Notice {...words.emptySeries} />
      ) : (
        <>
          {!series.kind && <SeriesStart series={series} outline={outline} onRenewed={onRenewed} />}
          <ColumnFilter tags={series.tags} chosen={tag} onChoose={setTag} />
          <SeriesTools
            isTopic={series.kind !== undefined}
            count={count}
            held={held}
            all={series.held}
            outline={outline}
            onlyUnread={onlyUnread}
            onFilter={setOnlyUnread}
            oldestFirst={oldestFirst}
            onOrder={setOldestFirst}
          />
          {isLong && <JumpBar series={series} onJump={row => setTarget({ row })} onRenewed={onRenewed} />}
          {isLong && count > held && !onlyUnread && (
            <Button
              className="not-held not-held-fold"
              language={language}
              label={words.notHeldOf(count - held, count)}
              expanded={withNamed}
              onTap={() => setWithNamed(!withNamed)}
            >
              {words.notHeldOf(count - held, count)}
            </Button>
          )}
          {rows?.length === 0 && (held > 0 || count === 0) && (
            <Box className="series-empty" language={language}>
              {count > 0 ? words.place.allRead : words.emptyFilter.title}
            </Box>
          )}
          {!isLong ? (
            <>
              <Rows series={series} rows={rows ?? []} fresh={fresh} />
              {!onlyUnread && (
                <NotHeld missing={count - held} all={count} rows={named} withTag={series.tags.length > 1} />
              )}
            </>
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
