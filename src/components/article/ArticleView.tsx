import { useMemo, useState, type CSSProperties } from 'react'
import { minutesToRead, writtenDate } from '../../words/format'
import { cornerQuotes } from '../../script/corner-quotes'
import { useTitleFont } from '../../device/title-font'
import { useSettings } from '../../state/settings'
import type { Store } from '../../store/store'
import { useWords } from '../../state/variant'
import type { Article, Figure, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { Later } from '../../primitives/Later'
import { Link } from '../../primitives/Link'
import { useSinglePage } from '../../primitives/single-page'
import { Text } from '../../primitives/Text'
import type { Target } from '../../share/targets'
import { Phrases, phrasesLabel } from '../Phrases'
import { ShareStrip } from '../share/ShareStrip'
import { ListenButton } from './Aloud/ListenButton'
import { Body } from './Body/Body'
import { Colophon, Corrections } from './Colophon'
import { Contents } from './Contents'
import { Margin } from './Margin/Margin'
import { Recording } from './Media/Recording'
import { isRecorded } from './Media/recorded'
import { PassageActions } from './ParagraphActions/PassageActions'
import { PrintAddress } from './PrintAddress'
import { Viewer } from './Viewer'

/** What of an article is shared, where it is a part of it or a target has been chosen already. */
export interface SharedPart {
  first?: Target | undefined
  /** By its number, from 1, and the words of it. */
  paragraph?: number
  quote?: string
  figure?: Figure
}

interface ArticleViewProps {
  article: Article
  variant: Variant
  /** For the element whose children are the article's blocks. */
  bodyId: string
  onShare: (part: SharedPart) => void
  /** A finger is on 分享到: WeChat will ask for this article's card. */
  onShareTouch?: (() => void) | undefined
  /** The paragraph that the address names. */
  marked?: number | undefined
  /** How much of it has been passed, where it is the one that the reader has before them. */
  share?: Store<number> | undefined
}

/** An article, from its tag to 分享到. */
export function ArticleView(props: ArticleViewProps) {
  const { article, variant, bodyId, onShare, onShareTouch, marked, share } = props
  const { words, script: own, language } = useWords()
  const singlePage = useSinglePage()
  useTitleFont(article.font)
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
    if (own?.type === 'figure') onShare({ figure: own })
  }
  return (
    <>
      {/* In `original` the text may be in another script than the interface around it. */}
      <Box
        as="article"
        className={`article script-${article.script}${article.fontOf ? ' only-title' : ''}`}
        style={article.font ? ({ '--t': article.font } as CSSProperties) : undefined}
        language={article.script}
      >
        <Box as="header" className="article-head">
          <Box className="article-kicker">
            <Link className="article-tag" to={{ page: 'series', id: article.series.id, variant }}>
              {article.tag ?? article.series.title}
            </Link>
            <ListenButton script={article.script} textKey={blocks} bodyId={bodyId} />
          </Box>
          <Heading level={1} className="article-title" label={phrasesLabel(article.title)}>
            <Phrases>{article.title}</Phrases>
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
          {isRecorded(article) && <Recording article={article} />}
        </Box>
        {!article.correctionsAt && <Corrections corrections={article.corrections} />}
        <Contents blocks={blocks} bodyId={bodyId} />
        <PassageActions
          article={article}
          variant={variant}
          bodyId={bodyId}
          onShare={singlePage ? undefined : (paragraph, quote) => onShare({ paragraph, quote })}
        >
          <Body id={bodyId} blocks={blocks} onView={setViewed} marked={marked} />
        </PassageActions>
        {article.correctionsAt && <Corrections corrections={article.corrections} />}
        <Later>
          <Colophon article={article} />
        </Later>
        <Margin article={article} blocks={blocks} bodyId={bodyId} share={share} />
      </Box>
      <PrintAddress id={article.id} variant={variant} />
      {!singlePage && (
        <Later>
          <ShareStrip
            article={article}
            variant={variant}
            onOpen={first => onShare({ first })}
            onTouch={onShareTouch}
          />
        </Later>
      )}
      {viewed && (
        <Viewer
          figures={figures}
          start={viewed}
          script={article.script}
          onShare={singlePage ? undefined : shareFigure}
          onClose={() => setViewed(undefined)}
        />
      )}
    </>
  )
}
