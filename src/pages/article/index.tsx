import { useEffect, useMemo, useState } from 'react'
import { ArticleView } from '../../components/article/ArticleView'
import { BookmarkButton } from '../../components/article/BookmarkButton'
import { InstalmentList } from '../../components/article/Continuous/InstalmentList'
import { Tail } from '../../components/article/Continuous/Tail'
import { LeftHere, ProgressLine } from '../../components/article/Progress'
import { Keys } from '../../components/keys/Keys'
import { LoadState } from '../../components/LoadState'
import { Screen } from '../../components/Screen'
import { Poster } from '../../components/share/poster'
import { ShareSheet } from '../../components/sheets'
import { useInstalments } from '../../state/continuous/use-instalments'
import { addVisit } from '../../state/mine/history'
import { paragraphAsked } from '../../device/paragraph'
import { percentOf } from '../../state/progress/progress'
import { useReading } from '../../state/progress/use-reading'
import { useSettings } from '../../state/settings'
import { prefetchArticle, useArticle } from '../../data/use-loaded'
import { useIsHydrated } from '../../store/use-is-hydrated'
import { useOwnPlace } from '../../device/use-own-place'
import { atEntrance, usePageParams } from '../../state/entrance'
import { adoptVariant, homeName, useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Later } from '../../primitives/Later'
import { Layer } from '../../primitives/Layer'
import { useSinglePage } from '../../primitives/single-page'
import { useSharing } from './use-sharing'
import './index.scss'

/** One article; with continuous reading the series' next instalments below it. */
function ArticlePage() {
  const params = usePageParams()
  useState(() => adoptVariant(params.script))
  const id = params.id ?? ''
  const { words, variant, script } = useWords()
  const { state, retry } = useArticle(id, variant)
  const singlePage = useSinglePage()
  useOwnPlace({ page: 'article', id, variant }, state.status === 'ready' ? state.value.id : undefined, params)
  const isContinuous = useSettings().continuous && !singlePage
  const instalments = useInstalments(id, state.status === 'ready', isContinuous)
  const { currentId, following } = instalments
  const { state: shown } = useArticle(currentId, variant)
  const article = shown.status === 'ready' ? shown.value : undefined
  const { state: end } = useArticle(following.at(-1)?.id ?? id, variant)

  const sharing = useSharing(article)
  const reading = useReading(article, params)

  const nextId = article?.next?.id
  useEffect(() => {
    if (!article) return
    addVisit(article.id, article.title)
    if (nextId) prefetchArticle(nextId, variant)
  }, [article, nextId, variant])

  // The anchor is known to the browser alone: a prerendered page is drawn without it.
  const isOwn = useIsHydrated()
  const asked = useMemo(() => (isOwn ? paragraphAsked(params) : undefined), [isOwn, params])

  return (
    <Screen
      title={article?.title ?? homeName(script).title}
      place={{ page: 'article', id: currentId, variant }}
      written={reading.left ? undefined : article?.script}
      caption={article?.series.title ?? ''}
      captionTo={article && { page: 'series', id: article.series.id, variant }}
      start={article && !singlePage && <BookmarkButton id={article.id} title={article.title} />}
      note={reading.minutesLeft === undefined ? '' : words.place.minutesLeft(reading.minutesLeft)}
      onShare={article && (() => sharing.share({ article }))}
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
                  onShareTouch={() => sharing.touch(one)}
                  onShare={part => sharing.share({ article: one, ...part })}
                />
              )}
            />
            <Keys />
            {!singlePage && end.status === 'ready' && (
              <Later>
                <Tail article={end.value} variant={variant} isContinuous={isContinuous} />
              </Later>
            )}
          </Box>
        )}
      </LoadState>
      <Layer>
        {sharing.open && (
          <ShareSheet
            shared={sharing.open}
            first={sharing.open.first}
            Poster={Poster}
            onClose={sharing.close}
          />
        )}
      </Layer>
    </Screen>
  )
}

export default atEntrance('article', ArticlePage)
