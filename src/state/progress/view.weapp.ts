/** Measures and scrolls the article on the screen. */
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useLayoutEffect } from 'react'
import { quietly } from '../../primitives/quietly'
import { useLatest } from '../../primitives/use-latest'
import { useLayoutKey } from '../look'
import { PAUSE, useMeasureSoon } from '../../device/use-measure-soon'
import { hasten, isGrowing } from './growing'
import { distanceTo, unfinished, viewOf, type Position, type Span, type View } from './position'

/** How often the text is asked for that is not yet on the screen, each after half a pause. */
const ATTEMPTS = 40
/** How often a place is gone to that does not stay where it belongs. */
const APPROACHES = 10
/** Pixels by which a place may be off: pages scroll by whole ones. */
const CLOSE = 1

interface Drawn {
  scrollTop: number
  height: number
  /** Height of our own bar, which stays in view and grows with the reader's scale. */
  bar: number
  body: Span & { width: number }
  blocks: readonly Span[]
}

/** The blocks of a text as they were drawn last: pixels from its top. */
const known = new Map<string, { height: number; width: number; blocks: readonly Span[] }>()

/**
 * Asks where the text is drawn; nothing where it is not. Its hundreds of blocks are asked for only where the text has
 * been laid out anew, not while it is scrolled.
 */
function askDrawn(bodyId: string, tell: (drawn: Drawn) => void): void {
  ask(bodyId, false, frame => {
    const { top, bottom, width } = frame.body
    const before = isGrowing(bodyId) ? undefined : known.get(bodyId)
    if (before?.height === bottom - top && before.width === width)
      return tell({ ...frame, blocks: before.blocks.map(block => moved(block, top)) })
    ask(bodyId, true, drawn => {
      const { body, blocks } = drawn
      known.set(bodyId, {
        height: body.bottom - body.top,
        width: body.width,
        blocks: blocks.map(block => moved(block, -body.top)),
      })
      tell(drawn)
    })
  })
}

const moved = ({ top, bottom }: Span, by: number): Span => ({ top: top + by, bottom: bottom + by })

type Answer = [
  { scrollTop: number },
  { height: number },
  bar: Span | null,
  body: Drawn['body'] | null,
  blocks?: Span[],
]

/** One question, so that all is told of one moment. @param withBlocks else they are not told */
function ask(bodyId: string, withBlocks: boolean, tell: (drawn: Drawn) => void): void {
  const query = Taro.createSelectorQuery()
  query.selectViewport().scrollOffset()
  query.selectViewport().fields({ size: true })
  query.select('.bar').boundingClientRect()
  query.select(`#${bodyId}`).boundingClientRect()
  if (withBlocks) query.selectAll(`#${bodyId} .article-block`).boundingClientRect()
  query.exec((results: Answer) => {
    const [{ scrollTop }, { height }, bar, body, blocks = []] = results
    if (!body || body.bottom <= body.top) return
    tell({ scrollTop, height, bar: bar ? bar.bottom - bar.top : 0, body, blocks })
  })
}

/** Tells what of the article is in view; nothing where it is not on the screen. */
export function measureView(bodyId: string, tell: (view: View) => void): void {
  askDrawn(bodyId, ({ height, bar, body, blocks }) => {
    const blockAt = (index: number): Span => blocks[index] ?? { top: 0, bottom: 0 }
    const view = viewOf({ count: blocks.length, blockAt, body, view: { top: bar, bottom: height } })
    tell(isGrowing(bodyId) ? unfinished(view) : view)
  })
}

/**
 * Scrolls so that a position is at the top of the view, once what React has just drawn is on the screen. WeChat lays a
 * page out bit by bit: it is looked at again until the position stays where it belongs.
 * @param done called when it is there, or cannot be
 */
export function showPosition(bodyId: string, { block, offset }: Position, done?: () => void): void {
  const approach = (attempts: number, before?: number): void =>
    askDrawn(bodyId, ({ scrollTop, bar, blocks }) => {
      const target = blocks[block]
      const distance = target ? distanceTo(target, offset, bar) : 0
      // At the page's end there is nowhere to go: it has not moved since the last attempt.
      if (Math.abs(distance) <= CLOSE || attempts === 0 || before === scrollTop) return done?.()
      quietly(Taro.pageScrollTo({ scrollTop: scrollTop + distance, duration: 0 }))
      setTimeout(() => approach(attempts - 1, scrollTop), PAUSE / 2)
    })
  whenDrawn(bodyId, ({ blocks }, isWhole) => {
    const isThere = block < blocks.length
    if (isThere) approach(APPROACHES)
    else if (isWhole) done?.()
    return isThere
  })
}

/**
 * Asks again until the text is drawn, as far as the caller needs it: WeChat does not tell when a long page has reached
 * the screen.
 * @param use returns whether what it needs is there; a text that is still growing is hastened where it is not
 */
function whenDrawn(bodyId: string, use: (drawn: Drawn, isWhole: boolean) => boolean): void {
  let isDone = false
  const attempt = (left: number): void => {
    // Before the wait: what is whole by now is on the screen after it.
    const isWhole = !isGrowing(bodyId)
    Taro.nextTick(() => {
      askDrawn(bodyId, drawn => {
        if (isDone) return // an answer to an earlier question, late
        isDone = use(drawn, isWhole) || isWhole
        if (!isDone) hasten(bodyId)
      })
    })
    setTimeout(() => {
      if (!isDone && left > 0) attempt(left - 1)
    }, PAUSE / 2)
  }
  attempt(ATTEMPTS)
}

/** Brings an element of the text into view. @param bars room above it, in heights of our bar */
function showElement(bodyId: string, id: string, bars: number): void {
  whenDrawn(bodyId, ({ bar }, isWhole) => {
    const selector = `#${bodyId} #${id}`
    // An id that the text does not have leaves the reader where they are.
    if (isWhole) Taro.pageScrollTo({ selector, offsetTop: -bars * bar, duration: 0 }).catch(() => undefined)
    return isWhole
  })
}

/** Goes to a block: it comes to the top of the view. */
export const goToBlock = (bodyId: string, block: number): void => showPosition(bodyId, { block, offset: 0 })

/** Goes to an element of the text by its id: it comes into view, with some of the text above it. */
export const goToElement = (bodyId: string, id: string): void => showElement(bodyId, id, 3)

/** Scrolls to a paragraph of the article, counted from 1; an article that has become shorter stays at its beginning. */
export const showParagraph = (bodyId: string, paragraph: number): void =>
  showElement(bodyId, `p${paragraph}`, 1)

interface Changes {
  /** The reader has moved, or the text has just been laid out. */
  onView: (view: View) => void
  /** The text is about to be laid out anew: another size of type, another look. */
  onLayout: () => void
  /** The reader goes elsewhere, perhaps for good. */
  onLeave: () => void
}

/** Watches the article's text for as long as it is drawn. */
export function useViewChanges(bodyId: string, isDrawn: boolean, changes: Changes): void {
  const latest = useLatest({ bodyId, ...changes })
  const onView = useCallback(
    (view: View) => {
      // The answer may come when the reader has another instalment before them.
      const { current } = latest
      if (current.bodyId === bodyId) current.onView(view)
    },
    [bodyId, latest],
  )
  const measure = useCallback(() => measureView(bodyId, onView), [bodyId, onView])
  useMeasureSoon(measure, isDrawn)
  useDidHide(() => latest.current.onLeave())
  useEffect(() => () => latest.current.onLeave(), [latest])
  useEffect(() => () => void known.delete(bodyId), [bodyId])
  const layout = useLayoutKey()
  useLayoutEffect(() => latest.current.onLayout(), [layout, latest])
  // What was laid out anew below another page of the stack could not be scrolled there.
  useDidShow(() => latest.current.onLayout())
}
