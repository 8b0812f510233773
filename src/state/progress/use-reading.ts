import { useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Article, Block } from '../../model/schema'
import { minutesToRead } from '../../words/format'
import { useLatest } from '../../primitives/use-latest'
import { markRead } from '../read-marks'
import { createStore, type Store } from '../../store/store'
import { arrival } from './arrival'
import type { Position, View } from './position'
import { BEGUN, forgetProgress, keepProgress, progressOf, type Progress } from './progress'
import { measureView, showParagraph, showPosition, useViewChanges } from './view'

/** Milliseconds without a movement after which the place is kept. */
const REST = 400

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

/** The paragraph at a block or before it, counted from 1. */
const paragraphAt = (blocks: readonly Block[], block: number): number =>
  Math.max(1, blocks.slice(0, block + 1).filter(one => one.type === 'paragraph').length)

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
  const [left, setLeft] = useState<Progress>()
  /** A place further on, which a glance at the text before it does not overwrite: only who starts over gives it up. */
  const further = useRef<Progress>(undefined)
  const seen = useRef<View>(undefined)
  const drawn = useRef<Article>(undefined)
  /** Articles that were finished on this visit: going back over their pages begins nothing. */
  const finished = useRef(new Set<string>())
  /** While the text is being brought back to a place, what is in view is not where the reader is. */
  const isHeld = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const view = seen.current
    if (!drawn.current || !view || view.share < BEGUN) return
    const { id, blocks } = drawn.current
    if (finished.current.has(id) || (further.current && view.share < further.current.share)) return
    further.current = undefined
    keepProgress(id, view.position, paragraphAt(blocks, view.position.block), view.share)
  }, [])

  const finish = useCallback(({ id }: Article) => {
    finished.current.add(id)
    markRead(id)
    forgetProgress(id)
  }, [])

  const onView = (view: View): void => {
    if (!article || isHeld.current) return
    const hasMoved = view.share !== (seen.current?.share ?? 0)
    seen.current = view
    share.set(view.share)
    setMinutesLeft(minutesAfter(article, view.share))
    if (view.share >= 1) {
      setLeft(undefined)
      finish(article)
    } else if (hasMoved) {
      if (left && view.share > left.share) setLeft(undefined)
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, REST)
    }
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
    if (seen.current && seen.current.share > 0) hold(seen.current.position)
  }, [hold])

  useViewChanges(bodyId, article !== undefined, {
    onView,
    onLayout: settle,
    onLeave() {
      if (timer.current !== undefined) keep()
    },
  })

  useLayoutEffect(() => {
    if (!article) return
    const before = drawn.current
    if (before && before.id !== article.id) {
      if (before.next?.id === article.id) finish(before)
      else if (timer.current !== undefined) keep()
      clearTimeout(timer.current)
      timer.current = undefined
      seen.current = undefined
      isHeld.current = false
    }
    drawn.current = article
    if (before?.id !== article.id && came.kind !== 'returned') further.current = progressOf(article.id)
    // The same article in another script: the same words stay in view.
    if (before?.id === article.id) settle()
    else if (!before && came.kind === 'paragraph') showParagraph(bodyId, came.paragraph)
    else if (before || came.kind === 'fresh') setLeft(progressOf(article.id))
  }, [article, bodyId, came, finish, keep, settle])

  const resume = useCallback(() => {
    if (left) hold(left.position)
    further.current = undefined
    setLeft(undefined)
  }, [hold, left])
  const startOver = useCallback(() => {
    if (left) forgetProgress(left.id)
    further.current = undefined
    setLeft(undefined)
  }, [left])

  return { bodyIdOf, share, minutesLeft, left, resume, startOver }
}
