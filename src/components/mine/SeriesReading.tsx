import { follow, unfollow, useFollows } from '../../library/mine/follows'
import { useReadMarks } from '../../library/read-marks'
import { heldIds, type Outline } from '../../library/series/outline'
import { useWords } from '../../library/variant'
import type { Series } from '../../model'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'

interface SeriesReadingProps {
  series: Series
  /** Absent while it is on its way: nothing has been read then, as far as is known. */
  outline: Outline | undefined
  onlyUnread: boolean
  onFilter: (onlyUnread: boolean) => void
}

/** How far the reader is through a series; a filter of what is left; whether they follow it. */
export function SeriesReading({ series, outline, onlyUnread, onFilter }: SeriesReadingProps) {
  const { words, language } = useWords()
  const marks = useReadMarks()
  const isFollowed = useFollows().some(one => one.id === series.id)
  if (series.held === 0) return null
  const read = outline ? heldIds(outline).filter(id => marks.has(id)).length : 0
  return (
    <Box className="series-reading" language={language}>
      <Box>{words.place.readOf(read, series.held)}</Box>
      <Box className="series-actions">
        <Button className="series-action" pressed={onlyUnread} onTap={() => onFilter(!onlyUnread)}>
          {words.place.onlyUnread}
        </Button>
        <Button
          className="series-action"
          pressed={isFollowed}
          onTap={() => {
            if (isFollowed) unfollow(series.id)
            else follow(series)
          }}
        >
          {isFollowed ? words.place.following : words.place.follow}
        </Button>
      </Box>
    </Box>
  )
}
