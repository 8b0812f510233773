import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { ArticleView } from '../../components/article/ArticleView'
import { BookmarkButton } from '../../components/article/BookmarkButton'
import { LoadState } from '../../components/LoadState'
import { Screen } from '../../components/Screen'
import { ShareSheet } from '../../components/share/ShareSheet'
import { imageAddress } from '../../library/files'
import { addVisit } from '../../library/mine/history'
import { useReading } from '../../library/progress/use-reading'
import { prefetchArticle, useArticle } from '../../library/use-loaded'
import { adoptVariant, useWords } from '../../library/variant'
import { articleCard, homeCard } from '../../share/card'
import { useSiteOrigin } from '../../share/site'
import type { Target } from '../../share/targets'
import { useShareCards } from '../../share/use-share-cards'
import './index.scss'

/** One article. */
export default function ArticlePage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const id = params.id ?? ''
  const { words, variant } = useWords()
  const { state, retry } = useArticle(id, variant)
  const origin = useSiteOrigin()
  const [sharing, setSharing] = useState<{ first?: Target | undefined }>()
  const article = state.status === 'ready' ? state.value : undefined
  const card = article
    ? articleCard(article, { variant, origin })
    : homeCard({ title: words.appName, summary: words.appMotto }, { variant, origin })
  const images = article?.cardImages
  useShareCards(card, images && { wide: imageAddress(images.wide), square: imageAddress(images.square) })

  const reading = useReading(article)

  const nextId = article?.next?.id
  useEffect(() => {
    if (!article) return
    addVisit(article.id, article.title)
    if (nextId) prefetchArticle(nextId, variant)
  }, [article, nextId, variant])

  return (
    <Screen
      title={article?.title ?? words.appName}
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
          />
        )}
      </LoadState>
      {sharing && <ShareSheet card={card} first={sharing.first} onClose={() => setSharing(undefined)} />}
    </Screen>
  )
}
