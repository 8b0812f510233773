import { useEffect, useState } from 'react'
import { minutesToRead } from '../../words/format'
import { percentOf, useProgress, type Progress } from '../../state/progress/progress'
import { useReadMarks } from '../../state/read-marks'
import { useAtTop } from '../../device/use-at-top'
import { useArticle } from '../../data/use-loaded'
import { useWords } from '../../state/variant'
import type { Instalment, LibraryIndex, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { useLatest } from '../../primitives/use-latest'
import { inScript } from '../in-script'

/** The article that was left last, at the paragraph where it was left. Nothing where none was. */
export function ContinueReading({ index, variant }: { index: LibraryIndex; variant: Variant }) {
  const marks = useReadMarks()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const begun = useProgress().filter(({ id }) => !marks.has(id) && !gone.has(id))
  const left = useAtTop(begun.at(-1))
  if (!left) return null
  const listed = index.series.flatMap(one => one.instalments).find(({ id }) => id === left.id)
  if (listed) return <Left left={left} article={listed} variant={variant} />
  const goOn = (): void => setGone(ids => new Set(ids).add(left.id))
  return <LeftElsewhere key={left.id} left={left} variant={variant} onGone={goOn} />
}

/** An older article, which the index does not list: it tells of itself. */
function LeftElsewhere(props: { left: Progress; variant: Variant; onGone: () => void }) {
  const { left, variant, onGone } = props
  const { state } = useArticle(left.id, variant)
  const isGone = state.status === 'missing' || state.status === 'withdrawn'
  const latest = useLatest(onGone)
  useEffect(() => {
    if (isGone) latest.current()
  }, [isGone, latest])
  return state.status === 'ready' ? <Left left={left} article={state.value} variant={variant} /> : null
}

interface LeftProps {
  left: Progress
  article: Pick<Instalment, 'title' | 'script' | 'length'>
  variant: Variant
}

function Left({ left: { id, paragraph, share }, article, variant }: LeftProps) {
  const { words, language } = useWords()
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
