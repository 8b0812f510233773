import { seriesKey } from '../../data/keys'
import { getCached } from '../../data/cache'
import { useWords } from '../../state/variant'
import type { Article, Instalment, Related, Series, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'
import { InstalmentRow } from '../InstalmentRow'
import { NotHeld } from '../NotHeld'

interface NeighbourProps {
  label: string
  none: string
  instalment: Instalment | undefined
  variant: Variant
  side: 'previous' | 'next'
}

function Neighbour({ label, none, instalment, variant, side }: NeighbourProps) {
  const { language } = useWords()
  const id = instalment?.id
  const { language: written, fonts } = inScript(id === undefined ? undefined : instalment?.script)
  const inside = (
    <>
      <Text className="neighbour-label" language={language}>
        {label}
      </Text>
      <Text className={`neighbour-title${fonts}`} language={id ? written : language}>
        {instalment && id ? instalment.title : none}
      </Text>
    </>
  )
  const className = `neighbour neighbour-${side}`
  return id ? (
    <Link className={className} to={{ page: 'article', id, variant }} isInstead>
      {inside}
    </Link>
  ) : (
    <Box className={`${className} neighbour-none`}>{inside}</Box>
  )
}

/** The instalments before and after this one. */
export function Neighbours({ article, variant }: { article: Article; variant: Variant }) {
  const { words } = useWords()
  if (!article.previous && !article.next) return null
  return (
    <Box as="nav" className="neighbours" label={`${words.previous} / ${words.next}`}>
      <Neighbour
        side="previous"
        label={words.previous}
        none={words.first}
        instalment={article.previous}
        variant={variant}
      />
      <Neighbour
        side="next"
        label={words.next}
        none={words.last}
        instalment={article.next}
        variant={variant}
      />
    </Box>
  )
}

/** The series' other instalments. Nothing where there is none. */
export function Others({ article, variant }: { article: Article; variant: Variant }) {
  const { words, language } = useWords()
  const { others } = article
  // How many there are is known where the series has been opened; an article does not change with each new one.
  const series = getCached(seriesKey(article.series.id, variant)) as Series | undefined
  if (others.length === 0) return null
  const mixed = new Set(others.map(one => one.tag)).size > 1
  const held = others.filter(({ id }) => id !== undefined)
  const named = others.filter(({ id }) => id === undefined)
  const missing = series && named.length > 0 ? series.count - series.held : named.length
  return (
    <Box as="section" className="around">
      <Box className="around-head" language={language}>
        <Heading level={2} className="around-title">
          {words.others}
        </Heading>
        <Link className="around-all" to={{ page: 'series', id: article.series.id, variant }}>
          {words.allInstalments(series?.count)}
        </Link>
      </Box>
      {held.length > 0 && (
        <Box as="ul" role="list" className="rows">
          {held.map(one => (
            <InstalmentRow key={one.id} instalment={one} variant={variant} withTag={mixed} />
          ))}
        </Box>
      )}
      <NotHeld
        missing={missing}
        all={missing + 1} // this one is held
        rows={named.length === missing ? named : undefined}
        withTag={mixed}
      />
    </Box>
  )
}

/** More would be a second list of the series, not a recommendation. */
const RELATED = 3

/** Articles that have something to do with this one, and what. Nothing where there is none. */
export function RelatedArticles({ related, variant }: { related: readonly Related[]; variant: Variant }) {
  const { words, language } = useWords()
  if (related.length === 0) return null
  return (
    <Box as="section" className="around">
      <Heading level={2} className="around-title" language={language}>
        {words.related}
      </Heading>
      <Box as="ul" role="list" className="rows">
        {related.slice(0, RELATED).map(one => {
          const { language, fonts } = inScript(one.script)
          return (
            <Box as="li" key={one.id} className="instalment-row">
              <Link className="row-link" to={{ page: 'article', id: one.id, variant }}>
                <Box className={`row-title${fonts}`} language={language}>
                  {one.title}
                </Box>
                <Box className="row-facts">
                  <Text className="row-fact">
                    {one.shared.length > 0 ? words.bothMention(one.shared.join('、')) : words.sameSeries}
                  </Text>
                </Box>
              </Link>
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}
