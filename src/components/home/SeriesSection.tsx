import { freshCount, freshIn, useFollows } from '../../state/mine/follows'
import { tallyOf } from '../../data/series/tally'
import { useWords } from '../../state/variant'
import type { SeriesEntry, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'
import { InstalmentRow } from '../InstalmentRow'
import { NotHeld } from '../NotHeld'
import { SeriesFace } from '../series/SeriesFace'

/** Rows of a series that the home shows before it refers to the series' own page. */
const ROWS = 5

interface SeriesSectionProps {
  series: SeriesEntry
  /** Only instalments of this column. */
  tag: string | undefined
  variant: Variant
  /** The id of the article that the home leads with: it does not stand here again. */
  lead?: string | undefined
}

/** A series on the home: its cover and title, what it is, its newest instalments. */
export function SeriesSection({ series, tag, variant, lead }: SeriesSectionProps) {
  const { words, language } = useWords()
  const readable = series.instalments.filter(
    one => one.id !== undefined && (tag === undefined || (one.tag ?? series.tags[0]) === tag),
  )
  const rows = readable.filter(({ id }) => id !== lead).slice(0, ROWS)
  const isLed = readable.some(({ id }) => id === lead)
  const { count, held } = tallyOf(series, tag)
  const script = variant === 'original' ? series.script : undefined
  const { language: written, fonts } = inScript(script)
  const follows = useFollows()
  const fresh = freshIn(follows, series)
  const news = freshCount(follows, series)
  return (
    <Box as="section" className="series-section">
      <Box className="series-intro">
        <SeriesFace title={series.title} script={script} />
        <Box className="series-intro-words">
          <Link className="series-head" to={{ page: 'series', id: series.id, variant }}>
            <Heading level={2} className="series-title">
              <Text language={written} className={`series-words${fonts}`}>
                {series.title}
              </Text>
            </Heading>
            <Box className="series-count" language={language}>
              {news > 0 ? words.place.freshCount(news) : words.heldOf(held, count)}
            </Box>
          </Link>
          {series.description && (
            <Box as="p" className={`series-description${fonts}`} language={written}>
              {series.description}
            </Box>
          )}
        </Box>
      </Box>
      {count === 0 && (
        <Box className="series-empty" language={language}>
          {(tag === undefined ? words.emptySeries : words.emptyFilter).title}
        </Box>
      )}
      {rows.length > 0 && (
        <Box as="ul" role="list" className="rows">
          {rows.map(one => (
            <InstalmentRow
              key={one.id}
              instalment={one}
              variant={variant}
              isFresh={one.id !== undefined && fresh.has(one.id)}
              withTag={series.tags.length > 1}
              isDetailed
            />
          ))}
        </Box>
      )}
      <Box className="series-more">
        {held > rows.length + (isLed ? 1 : 0) && (
          <Link className="around-all" language={language} to={{ page: 'series', id: series.id, variant }}>
            {words.allInstalments(count)}
          </Link>
        )}
        <NotHeld missing={count - held} all={count} />
      </Box>
    </Box>
  )
}
