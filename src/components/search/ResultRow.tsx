import { writtenDate } from '../../library/format'
import type { Found, Hit } from '../../library/search/engine'
import { excerptOf } from '../../library/search/excerpt'
import { piecesOf, rangesByWord, rangesOfInitials } from '../../library/search/highlight'
import { useArticle } from '../../library/use-loaded'
import { useWords } from '../../library/variant'
import type { Instalment, Series, Variant } from '../../model'
import { Box } from '../../primitives/Box'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'
import { Marked } from './Marked'

interface ResultRowProps {
  hit: Hit
  found: Found
  instalment: Instalment
  series: Series
  variant: Variant
}

/** One article that was found. Its excerpt comes with the article itself; until then its summary stands there. */
export function ResultRow({ hit, found, instalment, series, variant }: ResultRowProps) {
  const { words, language } = useWords()
  const { query, fold } = found
  const { state } = useArticle(hit.id, variant)
  const { tag, title, date, summary = '' } = instalment
  const marked = (text: string) => piecesOf(text, rangesByWord(text, query, fold).flat())
  const initials = hit.letters.length === title.length ? rangesOfInitials(hit.letters, query, fold) : []
  const { language: written, fonts } = inScript(instalment.script)
  const excerpt = state.status === 'ready' ? excerptOf(state.value, query, fold) : undefined
  return (
    <Box as="li" className="row">
      <Link className="row-link" to={{ page: 'article', id: hit.id, variant, paragraph: excerpt?.paragraph }}>
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
