import { useMemo, useState } from 'react'
import { minutesToRead, writtenDate } from '../../library/format'
import { percentOf } from '../../library/progress/progress'
import type { Reading } from '../../library/progress/use-reading'
import { cornerQuotes } from '../../library/quotes'
import { useSettings } from '../../library/settings'
import { useWords } from '../../library/variant'
import type { Article, Figure, Variant } from '../../model'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Layer } from '../../primitives/Layer'
import { Link } from '../../primitives/Link'
import { useSinglePage } from '../../primitives/single-page'
import { Text } from '../../primitives/Text'
import type { Card } from '../../share/card'
import type { Target } from '../../share/targets'
import { Keys } from '../keys/Keys'
import { ShareStrip } from '../share/ShareStrip'
import { ListenButton } from './Aloud/ListenButton'
import { Neighbours, Others, RelatedArticles } from './Around'
import { Body } from './Body/Body'
import { Colophon } from './Colophon'
import { Contents } from './Contents'
import { PassageActions } from './ParagraphActions/PassageActions'
import { LeftHere, ProgressLine } from './Progress'
import { Viewer } from './Viewer'

interface ArticleViewProps {
  article: Article
  variant: Variant
  card: Card
  reading: Reading
  onShare: (first?: Target) => void
  /** The paragraph that the address names. */
  marked?: number | undefined
  /** Shares a paragraph; the same function on every draw, so that the text is drawn once. */
  onShareParagraph: (paragraph: number) => void
  /** Shares one of the article's figures. */
  onShareFigure: (figure: Figure) => void
}

/** The article page, from its tag to what to read next. */
export function ArticleView(props: ArticleViewProps) {
  const { article, variant, card, reading, onShare, marked, onShareParagraph, onShareFigure } = props
  const { words, script: own, language } = useWords()
  const singlePage = useSinglePage()
  const [viewed, setViewed] = useState<Figure>()
  const { quotes } = useSettings()
  // Corner quotes are those of traditional script.
  const inCorners = quotes === 'corner' && article.script !== 'zh-Hans'
  const blocks = useMemo(
    () => (inCorners ? article.blocks.map(cornerQuotes) : article.blocks),
    [article.blocks, inCorners],
  )
  const figures = blocks.filter(block => block.type === 'figure')
  // As the article has it: on the page its caption may be in corner quotes.
  const shareFigure = (figure: Figure): void => {
    const own = article.blocks[blocks.indexOf(figure)]
    if (own?.type === 'figure') onShareFigure(own)
  }
  return (
    <Box className="measure">
      <ProgressLine share={reading.share} />
      <Layer>
        {reading.left && <LeftHere percent={percentOf(reading.left.share)} onResume={reading.resume} />}
      </Layer>
      {/* In `original` the text may be in another script than the interface around it. */}
      <Box as="article" className={`article script-${article.script}`} language={article.script}>
        <Box as="header" className="article-head">
          <Box className="article-kicker">
            <Link className="article-tag" to={{ page: 'series', id: article.series.id, variant }}>
              {article.tag ?? article.series.title}
            </Link>
            <ListenButton script={article.script} textKey={blocks} bodyId={reading.bodyId} />
          </Box>
          <Heading level={1} className="article-title">
            {article.title}
          </Heading>
          {article.subtitle && (
            <Box as="p" className="article-subtitle">
              {article.subtitle}
            </Box>
          )}
          <Box className={`row-facts script-${own}`} language={language}>
            {article.date && (
              <Text as="time" dateTime={article.date} className="row-fact">
                {writtenDate(article.date, words)}
              </Text>
            )}
            <Text className="row-fact">{words.minutes(minutesToRead(article.length))}</Text>
          </Box>
        </Box>
        <Contents blocks={blocks} bodyId={reading.bodyId} />
        <PassageActions
          article={article}
          variant={variant}
          bodyId={reading.bodyId}
          onShare={singlePage ? undefined : onShareParagraph}
        >
          <Body id={reading.bodyId} blocks={blocks} onView={setViewed} marked={marked} />
        </PassageActions>
        <Colophon credits={article.credits} />
      </Box>
      {process.env.TARO_ENV === 'h5' && <Box className="print-address">{card.url}</Box>}
      <Keys />
      {!singlePage && (
        <>
          <ShareStrip card={card} onOpen={onShare} />
          <Neighbours article={article} variant={variant} />
          <RelatedArticles related={article.related} variant={variant} />
          <Others article={article} variant={variant} />
        </>
      )}
      {viewed && (
        <Viewer
          figures={figures}
          start={viewed}
          onShare={singlePage ? undefined : shareFigure}
          onClose={() => setViewed(undefined)}
        />
      )}
    </Box>
  )
}
