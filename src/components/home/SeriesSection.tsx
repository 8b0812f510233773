import { freshIn, useFollows } from '../../library/mine/follows'
import { useWords } from '../../library/variant'
import type { Series, Variant } from '../../model'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'
import { InstalmentRow } from '../InstalmentRow'

/** Rows of a series that the home shows before it refers to the series' own page. */
const ROWS = 5

interface SeriesSectionProps {
  series: Series
  /** Only instalments of this column. */
  tag: string | undefined
  variant: Variant
}

/** A series on the home: its title, what it is, its newest instalments. */
export function SeriesSection({ series, tag, variant }: SeriesSectionProps) {
  const { words, language } = useWords()
  const instalments = series.instalments.filter(
    one => tag === undefined || (one.tag ?? series.tags[0]) === tag,
  )
  const { language: written, fonts } = inScript(variant === 'original' ? series.script : undefined)
  const fresh = freshIn(useFollows(), series)
  const held = instalments.filter(one => one.id).length
  return (
    <Box as="section" className="series-section">
      <Link className="series-head" to={{ page: 'series', id: series.id, variant }}>
        <Heading level={2} className="series-title">
          <Text language={written} className={`series-words${fonts}`}>
            {series.title}
          </Text>
        </Heading>
        <Box className="series-count" language={language}>
          {fresh.size > 0 ? words.place.freshCount(fresh.size) : words.heldOf(held, instalments.length)}
        </Box>
      </Link>
      {series.description && (
        <Box as="p" className={`series-description${fonts}`} language={written}>
          {series.description}
        </Box>
      )}
      {instalments.length === 0 ? (
        <Box className="series-empty" language={language}>
          {(tag === undefined ? words.emptySeries : words.emptyFilter).title}
        </Box>
      ) : (
        <Box as="ul" role="list" className="rows">
          {instalments.slice(0, ROWS).map((one, index) => (
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
      {instalments.length > ROWS && (
        <Link className="around-all" language={language} to={{ page: 'series', id: series.id, variant }}>
          {words.allInstalments(instalments.length)}
        </Link>
      )}
    </Box>
  )
}
