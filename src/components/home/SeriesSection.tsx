import { freshCount, freshIn, useFollows } from '../../library/mine/follows'
import { tallyOf } from '../../library/series/tally'
import { useWords } from '../../library/variant'
import type { SeriesEntry, Variant } from '../../model'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'
import { InstalmentRow } from '../InstalmentRow'

/** Rows of a series that the home shows before it refers to the series' own page. */
const ROWS = 5

interface SeriesSectionProps {
  series: SeriesEntry
  /** Only instalments of this column. */
  tag: string | undefined
  variant: Variant
}

/** A series on the home: its title, what it is, its newest instalments. */
export function SeriesSection({ series, tag, variant }: SeriesSectionProps) {
  const { words, language } = useWords()
  const rows = series.instalments
    .filter(one => tag === undefined || (one.tag ?? series.tags[0]) === tag)
    .slice(0, ROWS)
  const { count, held } = tallyOf(series, tag)
  const { language: written, fonts } = inScript(variant === 'original' ? series.script : undefined)
  const follows = useFollows()
  const fresh = freshIn(follows, series)
  const news = freshCount(follows, series)
  return (
    <Box as="section" className="series-section">
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
      {count === 0 ? (
        <Box className="series-empty" language={language}>
          {(tag === undefined ? words.emptySeries : words.emptyFilter).title}
        </Box>
      ) : (
        <Box as="ul" role="list" className="rows">
          {rows.map((one, index) => (
            <InstalmentRow
              key={one.id ?? `${one.title}${index}`}
              instalment={one}
              variant={variant}
              isFresh={one.id !== undefined && fresh.has(one.id)}
              withTag={series.tags.length > 1}
            />
          ))}
        </Box>
      )}
      {count > rows.length && (
        <Link className="around-all" language={language} to={{ page: 'series', id: series.id, variant }}>
          {words.allInstalments(count)}
        </Link>
      )}
    </Box>
  )
}
