import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { ArticleView } from '../../components/article/ArticleView'
import { BookmarkButton } from '../../components/article/BookmarkButton'
import { LoadState } from '../../components/LoadState'
import { Screen } from '../../components/Screen'
import { ShareSheet } from '../../components/sheets'
import { imageAddress } from '../../library/files'
import { addVisit } from '../../library/mine/history'
import { paragraphAsked } from '../../library/paragraph'
import { useReading } from '../../library/progress/use-reading'
import { prefetchArticle, useArticle } from '../../library/use-loaded'
import { adoptVariant, homeName, useWords } from '../../library/variant'
import type { Article, Figure } from '../../model'
import { Layer } from '../../primitives/Layer'
import { articleCard, figureCard, homeCard, type Card, type CardOptions } from '../../share/card'
import { posterContent } from '../../share/poster-content'
import { useSiteOrigin } from '../../share/site'
import type { Target } from '../../share/targets'
import { useShareCards } from '../../share/use-share-cards'
import './index.scss'

/** What the sheet shares: the article, or a part of it. */
interface Sharing {
  first?: Target | undefined
  paragraph?: number
  figure?: Figure
}

function cardOf(
  article: Article | undefined,
  sharing: Sharing | undefined,
  options: CardOptions,
): Card | undefined {
  if (!article) return undefined
  if (sharing?.figure) return figureCard(article, sharing.figure, options)
  return articleCard(article, { ...options, paragraph: sharing?.paragraph })
}

/** One article. */
export default function ArticlePage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const [asked, setAsked] = useState<number>()
  const id = params.id ?? ''
  const { words, variant, script } = useWords()
  const { state, retry } = useArticle(id, variant)
  const origin = useSiteOrigin()
  const [sharing, setSharing] = useState<Sharing>()
  const article = state.status === 'ready' ? state.value : undefined
  const card =
    cardOf(article, sharing, { variant, origin }) ?? homeCard(homeName(script), { variant, origin })
  const images = article?.cardImages
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
  const shareParagraph = useCallback((paragraph: number) => setSharing({ paragraph }), [])

  return (
    <Screen
      title={article?.title ?? homeName(script).title}
      place={{ page: 'article', id, variant }}
      caption={article?.series.title ?? ''}
      captionTo={article && { page: 'series', id: article.series.id, variant }}
      start={article && <BookmarkButton id={article.id} title={article.title} />}
      note={reading.minutesLeft === undefined ? '' : words.place.minutesLeft(reading.minutesLeft)}
      onShare={article && (() => setSharing({}))}
    >
      <LoadState state={state} retry={retry} missing={words.articleMissing} skeleton="article">
        {one => (
          <ArticleView
            article={one}
            variant={variant}
            card={card}
            reading={reading}
            onShare={first => setSharing({ first })}
            marked={asked}
            onShareParagraph={shareParagraph}
            onShareFigure={figure => setSharing({ figure })}
          />
        )}
      </LoadState>
      <Layer>
        {sharing && (
          <ShareSheet
            card={card}
            poster={article && posterContent(article, card, sharing.figure?.image)}
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
