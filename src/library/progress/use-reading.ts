import { useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Article, Block } from '../../model'
import { minutesToRead } from '../format'
import { markRead } from '../read-marks'
import { createStore, type Store } from '../store'
import { arrival } from './arrival'
import type { View } from './position'
import { BEGUN, forgetProgress, keepProgress, progressOf, type Progress } from './progress'
import { showParagraph, showPosition, useViewChanges } from './view'

/** Milliseconds without a movement after which the place is kept. */
const REST = 400

export interface Reading {
  /** For the element whose children are the article's blocks. */
  bodyId: string
  /** How much of the text has been passed, 0 to 1; it changes with every movement. */
  share: Store<number>
  /** Minutes that the rest takes; absent at the beginning and at the end. */
  minutesLeft: number | undefined
  /** Where the article was left on an earlier visit, until its reader has answered or read on. */
  left: Progress | undefined
  /** Goes to where the article was left. */
  resume: () => void
}

/** The paragraph at a block or before it, counted from 1. */
const paragraphAt = (blocks: readonly Block[], block: number): number =>
  Math.max(1, blocks.slice(0, block + 1).filter(one => one.type === 'paragraph').length)

const minutesAfter = ({ length }: Article, share: number): number | undefined =>
  share < BEGUN || share >= 1 ? undefined : minutesToRead(length * (1 - share))

/**
 * Follows the reader through an article: keeps the place, marks the article as read when its end has been in view,
 * and brings the reader back to the same words when the text is laid out anew.
 * @param article absent while it is loading
 * @param params those of the page's address
 */
export function useReading(
  article: Article | undefined,
  params: Record<string, string | undefined>,
): Reading {
  const bodyId = `body-${useId().replace(/\W/g, '')}`
  const [share] = useState(() => createStore(0))
  const [came] = useState(() => arrival(params))
  const [minutesLeft, setMinutesLeft] = useState<number>()
  const [left, setLeft] = useState<Progress>()
  const seen = useRef<View>(undefined)
  const drawn = useRef<Article>(undefined)
  const isFinished = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const view = seen.current
    if (!drawn.current || !view || isFinished.current || view.share < BEGUN) return
    const { id, blocks } = drawn.current
    keepProgress(id, view.position, paragraphAt(blocks, view.position.block), view.share)
  }, [])

  useViewChanges(bodyId, article !== undefined, {
    onView(view) {
      if (!article) return
      const hasMoved = view.share !== (seen.current?.share ?? 0)
      seen.current = view
      share.set(view.share)
      setMinutesLeft(minutesAfter(article, view.share))
      if (view.share >= 1) {
        isFinished.current = true
        setLeft(undefined)
        markRead(article.id)
        forgetProgress(article.id)
      } else if (hasMoved) {
        if (left && view.share > left.share) setLeft(undefined)
        clearTimeout(timer.current)
        timer.current = setTimeout(keep, REST)
      }
    },
    onLayout() {
      if (seen.current && seen.current.share > 0) showPosition(bodyId, seen.current.position)
    },
    onLeave() {
      if (timer.current !== undefined) keep()
    },
  })

  useLayoutEffect(() => {
    if (!article) return
    const before = drawn.current
    drawn.current = article
    if (before) {
      // The same article in another script: the same words stay in view.
      if (seen.current && seen.current.share > 0) showPosition(bodyId, seen.current.position)
    } else if (came.kind === 'paragraph') showParagraph(bodyId, came.paragraph)
    else if (came.kind === 'fresh') setLeft(progressOf(article.id))
  }, [article, bodyId, came])

  const resume = useCallback(() => {
    if (left) showPosition(bodyId, left.position)
    setLeft(undefined)
  }, [bodyId, left])

  return { bodyId, share, minutesLeft, left, resume }
}
