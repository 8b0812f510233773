import { follow, unfollow, useFollows } from '../../state/mine/follows'
import { useProgress } from '../../state/progress/progress'
import { useReadMarks } from '../../state/read-marks'
import { heldIds, outlineOf, type Outline } from '../../data/series/outline'
import { readingOn } from '../../data/series/reading-on'
import { RenewedError } from '../../data/series/edition'
import { faultOf } from '../../data/errors'
import { toast } from '../../state/toast'
import { useWords } from '../../state/variant'
import type { Series } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Link } from '../../primitives/Link'
import { openPlace } from '../../primitives/open-place'
import { SeriesDownload } from './SeriesDownload'

interface SeriesStartProps {
  series: Series
  /** Absent while it is on its way, and where nobody has asked for it. */
  outline: Outline | undefined
  onRenewed: () => void
}

/** What can be done with a whole series: begun or read on, followed, taken along. */
export function SeriesStart({ series, outline, onRenewed }: SeriesStartProps) {
  const { words, language } = useWords()
  const { variant } = series
  const marks = useReadMarks()
  const progress = useProgress()
  const isFollowed = useFollows().some(one => one.id === series.id)
  if (series.held === 0) return null
  const next = outline && readingOn(heldIds(outline), marks, progress)

  /** Which is the first is known when the outline of a long series has come. */
  const begin = async (): Promise<void> => {
    try {
      const first = readingOn(heldIds(await outlineOf(series)), marks, progress)
      if (first) await openPlace({ page: 'article', id: first.id, variant }, language)
    } catch (error) {
      if (error instanceof RenewedError) onRenewed()
      else toast(words.failed[faultOf(error)])
    }
  }
  return (
    <Box className="series-start" language={language}>
      {next ? (
        <Link
          className="pill pill-strong"
          to={{ page: 'article', id: next.id, variant, ...(next.paragraph && { paragraph: next.paragraph }) }}
        >
          {next.isFromStart ? words.place.fromStart : words.place.goOn}
        </Link>
      ) : (
        <Button className="pill pill-strong" onTap={() => void begin()}>
          {words.place.fromStart}
        </Button>
      )}
      <Button
        className="pill series-follow"
        pressed={isFollowed}
        onTap={() => {
          if (isFollowed) unfollow(series.id)
          else follow(series)
        }}
      >
        {isFollowed ? words.place.following : words.place.follow}
      </Button>
      <SeriesDownload series={series} variant={variant} />
    </Box>
  )
}
