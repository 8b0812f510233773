import { writtenDate } from '../../words/format'
import type { Found, Hit } from '../../data/search/engine'
import { excerptOf } from '../../data/search/excerpt'
import { piecesOf, rangesByWord, rangesOfInitials } from '../../data/search/highlight'
import { useArticle } from '../../data/use-loaded'
import { useWords } from '../../state/variant'
import type { Article, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'
import { Marked } from './Marked'

interface ResultRowProps {
  hit: Hit
  found: Found
  variant: Variant
}

/** One article that was found: all that is shown of it comes with the article itself. */
export function ResultRow({ hit, found, variant }: ResultRowProps) {
  const { words, language } = useWords()
  const { state } = useArticle(hit.id, variant)
  switch (state.status) {
    case 'ready':
      return <FoundArticle hit={hit} found={found} article={state.value} />
    case 'loading':
      return (
        <Box as="li" className="instalment-row row-link result-coming">
          <Box className="skeleton-line skeleton-title" />
          <Box className="skeleton-line" />
        </Box>
      )
    case 'failed':
      return (
        <Box as="li" className="instalment-row">
          <Link className="row-link" to={{ page: 'article', id: hit.id, variant }}>
            <Box className="row-title" language={language}>
              {words.failed.title}
            </Box>
            <Box className="row-facts" language={language}>
              {words.failed[state.fault]}
            </Box>
          </Link>
        </Box>
      )
    // Taken back since the search index was made.
    case 'missing':
    case 'withdrawn':
    case 'variant-missing':
      return null
  }
}

function FoundArticle({ hit, found, article }: { hit: Hit; found: Found; article: Article }) {
  const { words, language } = useWords()
  const { query, fold } = found
  const { id, variant, tag, title, date, summary, series } = article
  const marked = (text: string) => piecesOf(text, rangesByWord(text, query, fold).flat())
  const initials = hit.letters.length === title.length ? rangesOfInitials(hit.letters, query, fold) : []
  const { language: written, fonts } = inScript(variant === 'original' ? article.script : undefined)
  const excerpt = excerptOf(article, query, fold)
  return (
    <Box as="li" className="instalment-row">
      <Link className="row-link" to={{ page: 'article', id, variant, paragraph: excerpt?.paragraph }}>
        <Box className="kicker">
          <Text>{tag ?? series.title}</Text>
          {tag !== undefined && tag !== series.title && <Text className="kicker-note">{series.title}</Text>}
          {date && (
            <Text className="kicker-note" language={language}>
              {writtenDate(date, words)}
            </Text>
          )}
        </Box>
        <Box className={`row-title${fonts}`} language={written}>
          <Marked pieces={piecesOf(title, [...rangesByWord(title, query, fold).flat(), ...initials])} />
        </Box>
        <Box className={`result-excerpt${fonts}`} language={written}>
          <Marked pieces={excerpt?.pieces ?? marked(summary)} />
        </Box>
      </Link>
    </Box>
  )
}
