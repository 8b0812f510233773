import { useEffect, type ReactNode } from 'react'
import type { Flow } from '../../../state/continuous/flow'
import { useArticle } from '../../../data/use-loaded'
import { useWords } from '../../../state/variant'
import type { Article, HeldInstalment, Variant } from '../../../model/schema'
import { Box } from '../../../primitives/Box'
import { Text } from '../../../primitives/Text'
import { LoadState } from '../../LoadState'
import { InstalmentRoom } from './InstalmentRoom'

interface FollowingProps {
  instalment: HeldInstalment
  variant: Variant
  index: number
  flow: Flow
  onDrawn: (article: Article) => void
  draw: (article: Article) => ReactNode
}

/** An instalment below the one before it, with a clear opening. It is fetched ahead, and drawn when the reader is near. */
export function Following({ instalment, variant, index, flow, onDrawn, draw }: FollowingProps) {
  const { words, language } = useWords()
  const { state, retry } = useArticle(instalment.id, variant)
  const article = state.status === 'ready' ? state.value : undefined
  const isNear = index <= flow.last
  useEffect(() => {
    if (isNear && article) onDrawn(article)
  }, [isNear, article, onDrawn])
  return (
    <InstalmentRoom index={index} flow={flow}>
      <Box className="opening" language={language}>
        <Text className="opening-rule" decorative>
          ＊
        </Text>
        <Text className="opening-word">{words.next}</Text>
      </Box>
      {isNear ? (
        <LoadState state={state} retry={retry} missing={words.articleMissing} skeleton="article">
          {draw}
        </LoadState>
      ) : (
        <Box className="opening-room" />
      )}
    </InstalmentRoom>
  )
}
