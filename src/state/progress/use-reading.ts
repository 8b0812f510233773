import { useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../model/schema'
import { minutesToRead } from '../../words/format'
import { useLatest } from '../../primitives/use-latest'
import { createStore, useStore, type Store } from '../../store/store'
import { arrival } from './arrival'
import { Follower } from './follower'
import type { Position, View } from './position'
import { BEGUN, deleteProgress, type Progress } from './progress'
import { measureView, showParagraph, showPosition, useViewChanges } from './view'

export interface Reading {
  /** For the element whose children are an article's blocks. */
  bodyIdOf: (articleId: string) => string
  /** How much of the text has been passed, 0 to 1; it changes with every movement. */
  share: Store<number>
  /** Minutes that the rest takes; absent at the beginning and at the end. */
  minutesLeft: number | undefined
  /** Where the article was left on an earlier visit, until its reader has answered or read on. */
  left: Progress | undefined
  /** Goes to where the article was left. */
  resume: () => void
  /** Forgets where the article was left: it is read from its start. */
  startOver: () => void
}

const minutesAfter = ({ length }: Article, share: number): number | undefined =>
  share < BEGUN || share >= 1 ? undefined : minutesToRead(length * (1 - share))

/**
 * Follows the reader through an article: keeps the place, marks the article as read when its end has been in view,
 * and brings the reader back to the same words when the text is laid out anew.
 * @param article the one that the reader has before them; absent while it is loading. Another one means that they have
 *   read on into the next instalment, or gone back
 * @param params those of the page's address
 */
export function useReading(
  article: Article | undefined,
  params: Record<string, string | undefined>,
): Reading {
  const base = useId().replace(/\W/g, '')
  const bodyIdOf = useCallback((id: string) => `body-${base}-${id}`, [base])
  const bodyId = bodyIdOf(article?.id ?? '')
  const [share] = useState(() => createStore(0))
  const [came] = useState(() => arrival(params))
  const [minutesLeft, setMinutesLeft] = useState<number>()
  const [follower] = useState(() => new Follower())
  const left = useStore(follower.left)
  /** While the text is being brought back to a place, what is in view is not where the reader is. */
  const isHeld = useRef(false)

  const onView = (view: View): void => {
    if (!article || isHeld.current) return
    follower.move(article, view)
    share.set(view.share)
    setMinutesLeft(minutesAfter(article, view.share))
  }
  const latest = useLatest(onView)

  const hold = useCallback(
    (position: Position) => {
      isHeld.current = true
      showPosition(bodyId, position, () => {
        isHeld.current = false
        measureView(bodyId, view => latest.current(view))
      })
    },
    [bodyId, latest],
  )
  /** Brings back the words that were in view, where any of the text has been passed. */
  const settle = useCallback(() => {
    const { view } = follower
    if (view && view.share > 0) hold(view.position)
  }, [follower, hold])

  useViewChanges(bodyId, article !== undefined, {
    onView,
    onLayout: settle,
    onLeave: () => follower.settle(),
  })

  useLayoutEffect(() => {
    if (!article) return
    const before = follower.turnTo(article)
    const isAnother = before?.id !== article.id
    if (before && isAnother) isHeld.current = false
    if (isAnother && came.kind !== 'returned') follower.respect(article)
    // The same article in another script: the same words stay in view.
    if (!isAnother) settle()
    else if (!before && came.kind === 'paragraph') showParagraph(bodyId, came.paragraph)
    else if (before || came.kind === 'fresh') follower.offer(article)
  }, [article, bodyId, came, follower, settle])

  const resume = useCallback(() => {
    const left = follower.answer()
    if (left) hold(left.position)
  }, [follower, hold])
  const startOver = useCallback(() => {
    const left = follower.answer()
    if (left) deleteProgress(left.id)
  }, [follower])

  return { bodyIdOf, share, minutesLeft, left, resume, startOver }
}
