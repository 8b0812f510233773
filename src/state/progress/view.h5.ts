/** Measures and scrolls the article on the screen. */
import { useDidHide } from '@tarojs/taro'
import { useEffect } from 'react'
import { useLatest } from '../../primitives/use-latest'
import { hasten, isGrowing } from './growing'
import { distanceTo, unfinished, viewOf, type Position, type View } from './position'

/** Whether an element has layout: what lies on a page below the one on the screen has none. */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0

function shownBody(bodyId: string): HTMLElement | undefined {
  const body = document.getElementById(bodyId)
  return body && isShown(body) ? body : undefined
}

/**
 * The id of the article's text on the screen; the router keeps the pages below it hidden in the document. Of several
 * instalments it is the one that stands at the middle of the screen.
 */
export function shownBodyId(): string | undefined {
  const shown = [...document.querySelectorAll('.article-body')].filter(isShown)
  const begun = shown.filter(body => {
    const { top } = (body.closest('.instalment') ?? body).getBoundingClientRect()
    return top <= window.innerHeight / 2
  })
  return (begun.at(-1) ?? shown[0])?.id
}

/** The bar covers the page's first pixels; the style sheet says how many, for anchors as for us. */
const topLine = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0

/** Tells what of the article is in view; nothing where it is not on the screen. */
export function measureView(bodyId: string, tell: (view: View) => void): void {
  const body = shownBody(bodyId)
  if (!body) return
  const blocks = body.children
  const view = viewOf({
    count: blocks.length,
    blockAt: index => blocks[index]?.getBoundingClientRect() ?? { top: 0, bottom: 0 },
    body: body.getBoundingClientRect(),
    view: { top: topLine(), bottom: window.innerHeight },
  })
  tell(isGrowing(bodyId) ? unfinished(view) : view)
}

/** A block of the text; the rest of a text that is being drawn is drawn at once where the block is in it. */
function blockOf(bodyId: string, block: number): Element | undefined {
  const body = shownBody(bodyId)
  if (body && !body.children[block]) hasten(bodyId)
  return body?.children[block]
}

/** Scrolls so that a position is at the top of the view. @param done called when it is there */
export function showPosition(bodyId: string, { block, offset }: Position, done?: () => void): void {
  const target = blockOf(bodyId, block)
  if (target) window.scrollBy(0, distanceTo(target.getBoundingClientRect(), offset, topLine()))
  done?.()
}

/** Goes to a block: it comes to the top of the view, and keyboard and screen reader go on from there. */
export function goToBlock(bodyId: string, block: number): void {
  showPosition(bodyId, { block, offset: 0 })
  focusBlock(bodyId, block)
}

/** Lets keyboard and screen reader go on from a block, without moving the page. */
export function focusBlock(bodyId: string, block: number): void {
  const target = blockOf(bodyId, block)
  if (!(target instanceof HTMLElement)) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}

/** Goes to an element of the text by its id: it comes into view, and the focus with it. */
export function goToElement(bodyId: string, id: string): void {
  hasten(bodyId)
  const target = shownBody(bodyId)?.querySelector<HTMLElement>(`[id="${id}"]`)
  if (!target) return
  if (!target.matches('a, button')) target.tabIndex = -1
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
}

/** Scrolls to a paragraph of the article, counted from 1. */
export function showParagraph(bodyId: string, paragraph: number): void {
  shownBody(bodyId)?.querySelector(`[id="p${paragraph}"]`)?.scrollIntoView()
}

interface Changes {
  /** The reader has moved, or the text has just been laid out. */
  onView: (view: View) => void
  /** The text has been laid out anew: another width, another size of type. */
  onLayout: () => void
  /** The reader goes elsewhere, perhaps for good. */
  onLeave: () => void
}

/** Watches the article's text for as long as it is drawn. */
export function useViewChanges(bodyId: string, isDrawn: boolean, changes: Changes): void {
  const latest = useLatest(changes)
  useDidHide(() => latest.current.onLeave())
  useEffect(() => {
    const leave = (): void => latest.current.onLeave()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [latest])
  useEffect(() => {
    const body = document.getElementById(bodyId)
    if (!isDrawn || !body) return
    let frame = 0
    let width = body.clientWidth
    let height = body.clientHeight
    const measure = (): void => measureView(bodyId, view => latest.current.onView(view))
    /** Whether the text has been laid out anew since this was asked last. Hidden below another page it has no size. */
    const isLaidAnew = (): boolean => {
      if (!isShown(body) || (body.clientWidth === width && body.clientHeight === height)) return false
      width = body.clientWidth
      height = body.clientHeight
      return true
    }
    // The browser itself moves a page that it lays out anew, and tells so before the observer does: not a reader's move.
    const onFrame = (): void => {
      frame = 0
      if (isLaidAnew()) latest.current.onLayout()
      else measure()
    }
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(onFrame)
    }
    const observer = new ResizeObserver(() => {
      if (isLaidAnew()) latest.current.onLayout()
    })
    measure()
    observer.observe(body)
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(frame)
    }
  }, [bodyId, isDrawn, latest])
}
