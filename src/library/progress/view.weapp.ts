/** Measures and scrolls the article on the screen. */
import Taro, { useDidHide, useDidShow, usePageScroll } from '@tarojs/taro'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useLayoutKey } from '../look'
import { distanceTo, viewOf, type Position, type Span, type View } from './position'

/** Milliseconds between two measurements while the page scrolls: each is a question to the other thread. */
const PAUSE = 200
/** Pixels by which a place may be off: pages scroll by whole ones. */
const CLOSE = 1

interface Drawn {
  scrollTop: number
  height: number
  /** Height of our own bar, which stays in view and grows with the reader's scale. */
  bar: number
  body: Span
  blocks: readonly Span[]
}

/** Asks where the text is drawn; nothing where it is not. */
function askDrawn(bodyId: string, tell: (drawn: Drawn) => void): void {
  const query = Taro.createSelectorQuery()
  query.selectViewport().scrollOffset()
  query.selectViewport().fields({ size: true })
  query.select('.bar').boundingClientRect()
  query.select(`#${bodyId}`).boundingClientRect()
  query.selectAll(`#${bodyId} .block`).boundingClientRect()
  query.exec((results: [{ scrollTop: number }, { height: number }, Span | null, Span | null, Span[]]) => {
    const [{ scrollTop }, { height }, bar, body, blocks] = results
    if (!body || body.bottom <= body.top) return
    tell({ scrollTop, height, bar: bar ? bar.bottom - bar.top : 0, body, blocks })
  })
}

/** Tells what of the article is in view; nothing where it is not on the screen. */
export function measureView(bodyId: string, tell: (view: View) => void): void {
  askDrawn(bodyId, ({ height, bar, body, blocks }) => {
    const blockAt = (index: number): Span => blocks[index] ?? { top: 0, bottom: 0 }
    tell(viewOf({ count: blocks.length, blockAt, body, view: { top: bar, bottom: height } }))
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
      void Taro.pageScrollTo({ scrollTop: scrollTop + distance, duration: 0 })
      setTimeout(() => approach(attempts - 1, scrollTop), PAUSE / 2)
    })
  whenDrawn(bodyId, () => approach(10))
}

/** Asks again until the text is drawn: WeChat does not tell when a long page has reached the screen. */
function whenDrawn(bodyId: string, tell: () => void, attempts = 20): void {
  let isTold = false
  Taro.nextTick(() => {
    askDrawn(bodyId, () => {
      isTold = true
      tell()
    })
  })
  setTimeout(() => {
    if (!isTold && attempts > 0) whenDrawn(bodyId, tell, attempts - 1)
  }, PAUSE / 2)
}

/** Goes to a block: it comes to the top of the view. */
export const goToBlock = (bodyId: string, block: number): void => showPosition(bodyId, { block, offset: 0 })

/** Goes to an element of the text by its id: it comes into view, with some of the text above it. */
export const goToElement = (bodyId: string, id: string): void => scrollToElement(bodyId, id, 3)

/** Scrolls to a paragraph of the article, counted from 1; an article that has become shorter stays at its beginning. */
export function showParagraph(bodyId: string, paragraph: number): void {
  whenDrawn(bodyId, () => scrollToElement(bodyId, `p${paragraph}`, 1))
}

/** @param bars room above the element, in heights of our bar */
function scrollToElement(bodyId: string, id: string, bars: number): void {
  askDrawn(bodyId, ({ bar }) => {
    const selector = `#${bodyId} #${id}`
    Taro.pageScrollTo({ selector, offsetTop: -bars * bar, duration: 0 }).catch(() => undefined)
  })
}

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
  const latest = useRef({ bodyId, ...changes })
  latest.current = { bodyId, ...changes }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const measureSoon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      measureView(bodyId, view => {
        // The answer may come when the reader has another instalment before them.
        if (latest.current.bodyId === bodyId) latest.current.onView(view)
      })
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
  const layout = useLayoutKey()
  useLayoutEffect(() => latest.current.onLayout(), [layout])
  // What was laid out anew below another page of the stack could not be scrolled there.
  useDidShow(() => latest.current.onLayout())
}
