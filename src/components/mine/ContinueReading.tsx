import { listedById } from '../../library/mine/titles'
import { minutesToRead } from '../../library/format'
import { percentOf, useProgress } from '../../library/progress/progress'
import { useReadMarks } from '../../library/read-marks'
import { useWords } from '../../library/variant'
import type { LibraryIndex, Variant } from '../../model'
import { Box } from '../../primitives/Box'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'

/** The article that was left last, at the paragraph where it was left. Nothing where none was. */
export function ContinueReading({ index, variant }: { index: LibraryIndex; variant: Variant }) {
  const { words, language } = useWords()
  const marks = useReadMarks()
  const listed = listedById(index)
  const left = useProgress()
    .filter(one => listed.has(one.id) && !marks.has(one.id))
    .at(-1)
  const article = left && listed.get(left.id)?.instalment
  if (!article) return null
  const { id, paragraph, share } = left
  const { language: written, fonts } = inScript(article.script)
  return (
    <Link className="continue" to={{ page: 'article', id, variant, paragraph }}>
      <Box className="continue-label" language={language}>
        <Text>{words.place.continueReading}</Text>
        <Text className="kicker-note">{words.place.percent(percentOf(share))}</Text>
        {article.length !== undefined && (
          <Text className="kicker-note">
            {words.place.minutesLeft(minutesToRead(article.length * (1 - share)))}
          </Text>
        )}
      </Box>
      <Box className={`continue-title${fonts}`} language={written}>
        {article.title}
      </Box>
    </Link>
  )
}
