/**
 * The keyboard's focus, from one screen to the next: the router hides a screen or draws another, and the focus would be
 * nowhere. It comes to the heading of a screen that opens, and back to where it was on one that is shown again. Rings
 * are the browser's matter: it draws none where a finger or a mouse has led here.
 */
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** What had the focus last on each screen. */
const last = new WeakMap<Element, HTMLElement>()
/** Whether a screen has been shown in this document: the first has the focus that the browser gives it. */
let hasShown = false

const screenOf = (element: Element | null): Element | null => element?.closest('.taro_page') ?? null

if (typeof document !== 'undefined')
  document.addEventListener('focusin', ({ target }) => {
    const screen = target instanceof HTMLElement && screenOf(target)
    if (screen) last.set(screen, target)
  })

/** Whether nothing has the focus, or only what is hidden by now: nobody's focus is taken away. */
const isFree = (): boolean => {
  const { activeElement } = document
  return !activeElement || activeElement === document.body || activeElement.getClientRects().length === 0
}

/** @returns whether it has the focus now: what has no layout yet cannot take it */
function focus(element: HTMLElement | null | undefined): boolean {
  if (!element || element.getClientRects().length === 0) return false
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
  return document.activeElement === element
}

/** Frames in which the router brings a screen that it shows again to its place. */
const FRAMES = 30

/** Leads the focus on this screen. @param main id of its main landmark */
export function useScreenFocus(main: string): void {
  /** Whether the screen has opened and its heading is still to come. */
  const isOpening = useRef<boolean>(undefined)
  isOpening.current ??= hasShown
  const wasShown = useRef(false)

  useEffect(() => {
    hasShown = true
    if (!isOpening.current) return
    if (!isFree()) isOpening.current = false
    else isOpening.current = !focus(document.querySelector<HTMLElement>(`#${main} h1`))
  })

  useDidShow(() => {
    if (!wasShown.current) {
      wasShown.current = true
      return
    }
    const screen = screenOf(document.getElementById(main))
    const before = screen && last.get(screen)
    let left = FRAMES
    const bringBack = (): void => {
      left -= 1
      if (isFree() && !focus(before) && before?.isConnected && left > 0) requestAnimationFrame(bringBack)
    }
    bringBack()
  })
}
