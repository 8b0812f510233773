/** Measures and scrolls the article on the screen. */
import Taro, { useDidHide, usePageScroll } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { hasten, isGrowing } from './growing'
import { distanceTo, unfinished, viewOf, type Position, type Span, type View } from './position'

/** Our own bar, which stays in view: pixels at WeChat's usual size of type. */
const BAR = 48
/** Milliseconds between two measurements while the page scrolls: each is a question to the other thread. */
const PAUSE = 200
/** How often the text is asked for that is not yet on the screen, each after half a pause. */
const ATTEMPTS = 40

interface Drawn {
  scrollTop: number
  height: number
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

/** One question, so that all is told of one moment. @param withBlocks else they are not told */
function ask(bodyId: string, withBlocks: boolean, tell: (drawn: Drawn) => void): void {
  const query = Taro.createSelectorQuery()
  query.selectViewport().scrollOffset()
  query.selectViewport().fields({ size: true })
  query.select(`#${bodyId}`).boundingClientRect()
  if (withBlocks) query.selectAll(`#${bodyId} .block`).boundingClientRect()
  query.exec((results: [{ scrollTop: number }, { height: number }, Drawn['body'] | null, Span[]?]) => {
    const [{ scrollTop }, { height }, body, blocks = []] = results
    if (body && body.bottom > body.top) tell({ scrollTop, height, body, blocks })
  })
}

/** Tells what of the article is in view; nothing where it is not on the screen. */
export function measureView(bodyId: string, tell: (view: View) => void): void {
  askDrawn(bodyId, ({ height, body, blocks }) => {
    const blockAt = (index: number): Span => blocks[index] ?? { top: 0, bottom: 0 }
    const view = viewOf({ count: blocks.length, blockAt, body, view: { top: BAR, bottom: height } })
    tell(isGrowing(bodyId) ? unfinished(view) : view)
  })
}

/** Scrolls so that a position is at the top of the view, once the text that React has just drawn is on the screen. */
export function showPosition(bodyId: string, { block, offset }: Position): void {
  whenDrawn(bodyId, ({ scrollTop, blocks }) => {
    const target = blocks[block]
    if (target)
      void Taro.pageScrollTo({ scrollTop: scrollTop + distanceTo(target, offset, BAR), duration: 0 })
    return target !== undefined
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

/** Brings an element of the text into view. @param above pixels of what is before it that stay in view */
function showElement(bodyId: string, id: string, above: number): void {
  whenDrawn(bodyId, (_, isWhole) => {
    // An id that the text does not have leaves the reader where they are.
    if (isWhole)
      Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -above, duration: 0 }).catch(() => undefined)
    return isWhole
  })
}

/** Goes to a block: it comes to the top of the view. */
export const goToBlock = (bodyId: string, block: number): void => showPosition(bodyId, { block, offset: 0 })

/** Goes to an element of the text by its id: it comes into view, with some of the text above it. */
export const goToElement = (bodyId: string, id: string): void => showElement(bodyId, id, 3 * BAR)

/** Scrolls to a paragraph of the article, counted from 1; an article that has become shorter stays at its beginning. */
export const showParagraph = (bodyId: string, paragraph: number): void =>
  showElement(bodyId, `p${paragraph}`, BAR)

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
  useEffect(
    () => () => {
      latest.current.onLeave()
      known.delete(bodyId)
    },
    [bodyId],
  )
  useEffect(() => {
    if (isDrawn) measureSoon()
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [isDrawn, measureSoon])
}
