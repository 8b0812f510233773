import { coverAddress } from '../../library/files'
import { minutesToRead, writtenDate } from '../../library/format'
import { useWords } from '../../library/variant'
import type { Instalment, Series, Variant } from '../../model'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Link } from '../../primitives/Link'
import { Picture } from '../../primitives/Picture'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'

interface LeadArticleProps {
  series: Series
  instalment: Instalment
  variant: Variant
}

/** The newest article of all, with its picture. */
export function LeadArticle({ series, instalment, variant }: LeadArticleProps) {
  const { words } = useWords()
  const { id, tag, title, summary, date, length, cover } = instalment
  const { language, fonts } = inScript(instalment.script)
  if (!id) return null
  return (
    <Box as="article" className="lead">
      <Link className="lead-link" to={{ page: 'article', id, variant }}>
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
          <Text className="kicker-note">{words.latest}</Text>
        </Box>
        <Heading level={2} className="lead-title">
          <Text language={language} className={`lead-words${fonts}`}>
            {title}
          </Text>
        </Heading>
        {summary && (
          <Box as="p" className={`lead-summary${fonts}`} language={language}>
            {summary}
          </Box>
        )}
        <Box className="row-facts">
          {date && <Text className="row-fact">{writtenDate(date, words)}</Text>}
          {length !== undefined && <Text className="row-fact">{words.minutes(minutesToRead(length))}</Text>}
        </Box>
      </Link>
    </Box>
  )
}
