/** Measures and scrolls the article on the screen. */
import Taro, { useDidHide, usePageScroll } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { distanceTo, viewOf, type Position, type Span, type View } from './position'

/** Our own bar, which stays in view: pixels at WeChat's usual size of type. */
const BAR = 48
/** Milliseconds between two measurements while the page scrolls: each is a question to the other thread. */
const PAUSE = 200

interface Drawn {
  scrollTop: number
  height: number
  body: Span
  blocks: readonly Span[]
}

/** Asks where the text is drawn; nothing where it is not. */
function askDrawn(bodyId: string, tell: (drawn: Drawn) => void): void {
  const query = Taro.createSelectorQuery()
  query.selectViewport().scrollOffset()
  query.selectViewport().fields({ size: true })
  query.select(`#${bodyId}`).boundingClientRect()
  query.selectAll(`#${bodyId} .block`).boundingClientRect()
  query.exec((results: [{ scrollTop: number }, { height: number }, Span | null, Span[]]) => {
    const [{ scrollTop }, { height }, body, blocks] = results
    if (body && body.bottom > body.top) tell({ scrollTop, height, body, blocks })
  })
}

/** Tells what of the article is in view; nothing where it is not on the screen. */
export function measureView(bodyId: string, tell: (view: View) => void): void {
  askDrawn(bodyId, ({ height, body, blocks }) => {
    const blockAt = (index: number): Span => blocks[index] ?? { top: 0, bottom: 0 }
    tell(viewOf({ count: blocks.length, blockAt, body, view: { top: BAR, bottom: height } }))
  })
}

/** Scrolls so that a position is at the top of the view, once the text that React has just drawn is on the screen. */
export function showPosition(bodyId: string, { block, offset }: Position): void {
  whenDrawn(bodyId, ({ scrollTop, blocks }) => {
    const target = blocks[block]
    if (!target) return
    void Taro.pageScrollTo({ scrollTop: scrollTop + distanceTo(target, offset, BAR), duration: 0 })
  })
}

/** Asks again until the text is drawn: WeChat does not tell when a long page has reached the screen. */
function whenDrawn(bodyId: string, tell: (drawn: Drawn) => void, attempts = 20): void {
  let isTold = false
  Taro.nextTick(() => {
    askDrawn(bodyId, drawn => {
      isTold = true
      tell(drawn)
    })
  })
  setTimeout(() => {
    if (!isTold && attempts > 0) whenDrawn(bodyId, tell, attempts - 1)
  }, PAUSE / 2)
}

/** Goes to a block: it comes to the top of the view. */
export const goToBlock = (bodyId: string, block: number): void => showPosition(bodyId, { block, offset: 0 })

/** Goes to an element of the text by its id: it comes into view, with some of the text above it. */
export function goToElement(_bodyId: string, id: string): void {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -3 * BAR, duration: 0 }).catch(() => undefined)
}

/** Scrolls to a paragraph of the article, counted from 1; an article that has become shorter stays at its beginning. */
export function showParagraph(bodyId: string, paragraph: number): void {
  whenDrawn(bodyId, () => {
    Taro.pageScrollTo({ selector: `#p${paragraph}`, offsetTop: -BAR, duration: 0 }).catch(() => undefined)
  })
}

interface Changes {
  /** The reader has moved, or the text has just been laid out. */
  onView: (view: View) => void
  /** The text has been laid out anew; WeChat does so only between two visits. */
  onLayout: () => void
  /** The reader goes elsewhere, perhaps for good. */
  onLeave: () => void
}

/** Watches the article's text for as long as it is drawn. */
export function useViewChanges(bodyId: string, isDrawn: boolean, changes: Changes): void {
  const latest = useRef(changes)
  latest.current = changes
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const measureSoon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      measureView(bodyId, view => latest.current.onView(view))
    }, PAUSE)
  }, [bodyId])
  usePageScroll(measureSoon)
  useDidHide(() => latest.current.onLeave())
  useEffect(() => () => latest.current.onLeave(), [])
  useEffect(() => {
    if (isDrawn) measureSoon()
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [isDrawn, measureSoon])
}
