import { useWords } from '../../../state/variant'
import type { Article, Variant } from '../../../model/schema'
import { Box } from '../../../primitives/Box'
import { Neighbours, Others, RelatedArticles } from '../Around'

interface TailProps {
  article: Article
  variant: Variant
  /** Whether the next instalment follows below. */
  isContinuous: boolean
}

/** What there is to read after the last article on the page; nothing where the next one follows by itself. */
export function Tail({ article, variant, isContinuous }: TailProps) {
  const { words, language } = useWords()
  if (isContinuous && article.next?.id !== undefined) return null
  return (
    <>
      {isContinuous && (
        <Box as="p" className="series-end" language={language}>
          {words.seriesEnd}
        </Box>
      )}
      <Neighbours article={article} variant={variant} />
      <RelatedArticles related={article.related} variant={variant} />
      <Others article={article} variant={variant} />
    </>
  )
}
