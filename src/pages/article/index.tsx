import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { ArticleView, type SharedPart } from '../../components/article/ArticleView'
import { BookmarkButton } from '../../components/article/BookmarkButton'
import { InstalmentList } from '../../components/article/Continuous/InstalmentList'
import { Tail } from '../../components/article/Continuous/Tail'
import { LeftHere, ProgressLine } from '../../components/article/Progress'
import { Keys } from '../../components/keys/Keys'
import { LoadState } from '../../components/LoadState'
import { Screen } from '../../components/Screen'
import { ShareSheet } from '../../components/sheets'
import { useInstalments } from '../../library/continuous/use-instalments'
import { imageAddress } from '../../library/files'
import { addVisit } from '../../library/mine/history'
import { paragraphAsked } from '../../library/paragraph'
import { percentOf } from '../../library/progress/progress'
import { useReading } from '../../library/progress/use-reading'
import { useSettings } from '../../library/settings'
import { prefetchArticle, useArticle } from '../../library/use-loaded'
import { adoptVariant, homeName, useWords } from '../../library/variant'
import type { Article } from '../../model'
import { Box } from '../../primitives/Box'
import { Layer } from '../../primitives/Layer'
import { useSinglePage } from '../../primitives/single-page'
import { articleCard, figureCard, homeCard, type Card, type CardOptions } from '../../share/card'
import { posterContent } from '../../share/poster-content'
import { siteOrigin } from '../../library/site'
import { useShareCards } from '../../share/use-share-cards'
import './index.scss'

/** What is shared: an article, or a part of it. */
interface Sharing extends SharedPart {
  article: Article
}

function cardOf({ article, paragraph, figure }: Sharing, options: CardOptions): Card {
  if (figure) return figureCard(article, figure, options)
  return articleCard(article, { ...options, paragraph })
}

/** One article; with continuous reading the series' next instalments below it. */
export default function ArticlePage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const [asked, setAsked] = useState<number>()
  const id = params.id ?? ''
  const { words, variant, script } = useWords()
  const { state, retry } = useArticle(id, variant)
  const singlePage = useSinglePage()
  const isContinuous = useSettings().continuous && !singlePage
  const instalments = useInstalments(id, state.status === 'ready', isContinuous)
  const { currentId, following } = instalments
  const { state: shown } = useArticle(currentId, variant)
  const article = shown.status === 'ready' ? shown.value : undefined
  const { state: end } = useArticle(following.at(-1)?.id ?? id, variant)

  const [sharing, setSharing] = useState<Sharing>()
  const [touched, setTouched] = useState<Article>()
  useEffect(() => setTouched(undefined), [currentId])
  const shared = sharing ?? (article && { article: touched ?? article })
  const card = (): Card => {
    const options = { variant, origin: siteOrigin() }
    return shared ? cardOf(shared, options) : homeCard(homeName(script), options)
  }
  const sharedCard = sharing && card()
  const images = shared?.article.cardImages
  useShareCards(card, images && { wide: imageAddress(images.wide), square: imageAddress(images.square) })

  const reading = useReading(article, params)

  const nextId = article?.next?.id
  useEffect(() => {
    if (!article) return
    addVisit(article.id, article.title)
    if (nextId) prefetchArticle(nextId, variant)
  }, [article, nextId, variant])

  // The anchor is known to the browser alone: a prerendered page is drawn without it.
  useEffect(() => setAsked(paragraphAsked(params)), [params])

  return (
    <Screen
      title={article?.title ?? homeName(script).title}
      place={{ page: 'article', id: currentId, variant }}
      written={reading.left ? undefined : article?.script}
      caption={article?.series.title ?? ''}
      captionTo={article && { page: 'series', id: article.series.id, variant }}
      start={article && <BookmarkButton id={article.id} title={article.title} />}
      note={reading.minutesLeft === undefined ? '' : words.place.minutesLeft(reading.minutesLeft)}
      onShare={article && (() => setSharing({ article }))}
    >
      <LoadState state={state} retry={retry} missing={words.articleMissing} skeleton="article">
        {lead => (
          <Box className="measure">
            <ProgressLine share={reading.share} />
            <Layer>
              {reading.left && (
                <LeftHere
                  percent={percentOf(reading.left.share)}
                  onResume={reading.resume}
                  onStartOver={reading.startOver}
                />
              )}
            </Layer>
            <InstalmentList
              lead={lead}
              variant={variant}
              instalments={instalments}
              draw={one => (
                <ArticleView
                  article={one}
                  variant={variant}
                  bodyId={reading.bodyIdOf(one.id)}
                  marked={one.id === id ? asked : undefined}
                  share={one.id === currentId ? reading.share : undefined}
                  onShareTouch={() => setTouched(one)}
                  onShare={part => setSharing({ article: one, ...part })}
                />
              )}
            />
            <Keys />
            {!singlePage && end.status === 'ready' && (
              <Tail article={end.value} variant={variant} isContinuous={isContinuous} />
            )}
          </Box>
        )}
      </LoadState>
      <Layer>
        {sharing && sharedCard && (
          <ShareSheet
            card={sharedCard}
            written={sharing.article.script}
            poster={posterContent(sharing.article, sharedCard, sharing.figure?.image)}
            {...(sharing.paragraph !== undefined && { title: words.shareParagraph })}
            {...(sharing.figure && { title: words.shareFigure })}
            first={sharing.first}
            onClose={() => setSharing(undefined)}
          />
        )}
      </Layer>
    </Screen>
  )
}
