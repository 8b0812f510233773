/**
 * From one page to the next: where the browser can, the page that is left stays on the screen until the next one is drawn,
 * and fades into it (`document.startViewTransition`, Chrome 111). Fetched after the first page.
 */
import '../styles/turn.scss'
import { getCurrentPages } from '@tarojs/router'
import { eventCenter } from '@tarojs/runtime'
import { isStill } from '../device/motion'

/**
 * In Chromium alone, which `userAgentData` tells: in WebKitGTK 2.50 a tap that begins a transition did not come back, and
 * no iPhone has shown yet that Safari's does.
 */
const CAN_TURN = 'startViewTransition' in document && 'userAgentData' in navigator

/** Milliseconds for which the page that is left may stay: nothing is drawn, and nothing answers, meanwhile. */
const STAY = 200

/** Whether the browser itself has shown the way to the page: a swipe on an iPhone. */
let isShownByBrowser = false
window.addEventListener(
  'popstate',
  event => {
    isShownByBrowser = 'hasUAVisualTransition' in event && event.hasUAVisualTransition
    setTimeout(() => (isShownByBrowser = false))
  },
  true,
)

/** Tells that the router has drawn a page; the place in it has been found by then. */
let tellDrawn = (): void => undefined
eventCenter.on('__afterTaroRouterChange', () => tellDrawn())

/** Whether the next page is drawn, in time. */
const drawnSoon = (): Promise<boolean> =>
  new Promise(resolve => {
    tellDrawn = () => resolve(true)
    setTimeout(() => resolve(false), STAY)
  })

/**
 * Moves to another page.
 * @param move has the router draw it, at once or, where its code has yet to come, later; called once, whatever the
 *   browser makes of the transition
 */
function fade(move: () => void): void {
  if (!CAN_TURN || isStill() || isShownByBrowser || document.hidden) return move()
  let isMoved = false
  const moveOnce = (): void => {
    if (isMoved) return
    isMoved = true
    move()
  }
  try {
    const transition = document.startViewTransition(async () => {
      const isDrawn = drawnSoon()
      moveOnce()
      if (!(await isDrawn)) transition.skipTransition()
    })
    // Skipped, for one that came after it or because nobody looks: the page is there all the same.
    for (const part of [transition.ready, transition.updateCallbackDone, transition.finished])
      part.catch(() => undefined)
    setTimeout(moveOnce, STAY) // it may have drawn no frame
  } catch {
    moveOnce()
  }
}

/** Whether a path is not the one of the page on the screen, which only shows another place in itself. */
const isElsewhere = (path: string): boolean =>
  (getCurrentPages() as { path?: string }[]).at(-1)?.path?.split('?')[0] !== path

/** Of all who listen for the router: they hear of a move in one transition. */
const moves: (() => void)[] = []

/** @param path of the page that is moved to, as the router knows it */
export function turn(path: string, move: () => void): void {
  // What waits goes first, else a quick way back would be overtaken by it.
  if (moves.length === 0 && !isElsewhere(path)) return move()
  if (moves.push(move) > 1) return
  fade(() => {
    for (const each of moves.splice(0)) each()
  })
}
