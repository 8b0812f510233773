import { useReadMarks } from '../../state/read-marks'
import { heldIds, type Outline } from '../../data/series/outline'
import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'

interface SeriesToolsProps {
  /** Whether it is a list of articles, and no series of instalments. */
  isTopic: boolean
  /** Instalments, and those of them that can be opened: of the column that is shown. */
  count: number
  held: number
  /** Of the whole series: all that can be opened. */
  all: number
  /** Absent while it is on its way: nothing has been read then, as far as is known. */
  outline: Outline | undefined
  onlyUnread: boolean
  onFilter: (onlyUnread: boolean) => void
  oldestFirst: boolean
  onOrder: (oldestFirst: boolean) => void
}

/** The one bar above a series' rows: how many there are and have been read, which are shown, in which order. */
export function SeriesTools(props: SeriesToolsProps) {
  const { isTopic, count, held, all, outline, onlyUnread, onFilter, oldestFirst, onOrder } = props
  const { words, language } = useWords()
  const marks = useReadMarks()
  const read = outline ? heldIds(outline).filter(id => marks.has(id)).length : 0
  return (
    <Box className="series-tools" language={language}>
      <Box className="series-tally">
        <Box className="series-count">{isTopic ? words.articles(count) : words.heldOf(held, count)}</Box>
        {read > 0 && <Box className="series-read">{words.place.readOf(read, all)}</Box>}
      </Box>
      <Box className="series-actions">
        {all > 0 && (
          <Button className="series-action" pressed={onlyUnread} onTap={() => onFilter(!onlyUnread)}>
            {words.place.onlyUnread}
          </Button>
        )}
        <Button className="series-action series-order" onTap={() => onOrder(!oldestFirst)}>
          {oldestFirst ? words.order.oldest : words.order.newest}
        </Button>
      </Box>
    </Box>
  )
}
