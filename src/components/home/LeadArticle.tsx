import { coverAddress } from '../../data/files'
import { minutesToRead, writtenDate } from '../../words/format'
import { useWords } from '../../state/variant'
import type { Instalment, SeriesEntry, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Link } from '../../primitives/Link'
import { Picture } from '../../primitives/Picture'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'
import { Phrases, phrasesLabel } from '../Phrases'

interface LeadArticleProps {
  series: SeriesEntry
  instalment: Instalment
  variant: Variant
}

/** The newest article of all, with its picture. */
export function LeadArticle({ series, instalment, variant }: LeadArticleProps) {
  const { words, language } = useWords()
  const { id, tag, title, summary, date, length, cover } = instalment
  const { language: written, fonts } = inScript(instalment.script)
  if (!id) return null
  return (
    <Box as="article" className="lead">
      <Link className={cover ? 'lead-link lead-pictured' : 'lead-link'} to={{ page: 'article', id, variant }}>
        {cover && (
          <Picture
            className="lead-image"
            src={coverAddress(cover.src)}
            width={cover.width}
            height={cover.height}
            alt=""
            eager
          />
        )}
        <Box className="kicker">
          <Text>{tag ?? series.title}</Text>
          <Text className="kicker-note" language={language}>
            {words.latest}
          </Text>
        </Box>
        <Heading level={2} className="lead-title" label={phrasesLabel(title)}>
          <Text language={written} className={`lead-words${fonts}`}>
            <Phrases>{title}</Phrases>
          </Text>
        </Heading>
        {summary && (
          <Box as="p" className={`lead-summary${fonts}`} language={written}>
            {summary}
          </Box>
        )}
        <Box className="row-facts" language={language}>
          {date && <Text className="row-fact">{writtenDate(date, words)}</Text>}
          {length !== undefined && <Text className="row-fact">{words.minutes(minutesToRead(length))}</Text>}
        </Box>
      </Link>
    </Box>
  )
}
