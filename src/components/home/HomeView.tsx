import { useState } from 'react'
import { useMore } from '../../data/series/use-more'
import { useWords } from '../../state/variant'
import type { Instalment, LibraryIndex, SeriesEntry } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { ContinueReading } from '../mine/ContinueReading'
import { Notice } from '../Notice'
import { ColumnFilter } from './ColumnFilter'
import { LeadArticle } from './LeadArticle'
import { SeriesSection } from './SeriesSection'

/** The newest instalment that can be opened; of one column alone where one is named. */
const newestHeld = ({ instalments, tags }: SeriesEntry, tag?: string): Instalment | undefined =>
  instalments.find(one => one.id && (tag === undefined || (one.tag ?? tags[0]) === tag))

/** Series with the one first that has the newest instalment to open. */
const byNewest = (series: readonly SeriesEntry[], tag?: string): SeriesEntry[] =>
  [...series].sort((a, b) => (newestHeld(b, tag)?.date ?? '').localeCompare(newestHeld(a, tag)?.date ?? ''))

interface HomeViewProps {
  index: LibraryIndex
  /** The library has been published anew, and another index is known by now. */
  onRenewed: () => void
}

/** The columns, as a front page: those with the newest instalments, and more when they are asked for. */
export function HomeView({ index, onRenewed }: HomeViewProps) {
  const { words, language } = useWords()
  const { variant } = index
  const [tag, setTag] = useState<string>()
  const { series, next, fault } = useMore(index, onRenewed)
  const all = byNewest(series)
  const tags = [...new Set(all.flatMap(one => one.tags))]
  const shown = byNewest(
    all.filter(one => tag === undefined || one.tags.includes(tag)),
    tag,
  )
  const lead = shown[0] && newestHeld(shown[0], tag)
  if (series.length === 0) return <Notice {...words.emptyLibrary} withoutHome />
  return (
    <>
      <ContinueReading index={index} variant={variant} />
      {shown[0] && lead && <LeadArticle series={shown[0]} instalment={lead} variant={variant} />}
      <ColumnFilter tags={tags} chosen={tag} onChoose={setTag} />
      <Box className="home-series">
        {shown.map(one => (
          <SeriesSection key={one.id} series={one} tag={tag} variant={variant} lead={lead?.id} />
        ))}
      </Box>
      {next && (
        <Box className="home-more" language={language}>
          <Button className="pill" onTap={next}>
            {words.moreSeries}
          </Button>
          <Box className="home-more-said" role="status" live="polite">
            {fault && words.failed[fault]}
          </Box>
        </Box>
      )}
    </>
  )
}
