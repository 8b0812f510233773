import { callPage, type Page } from './page'
import { pageConfig } from './theme'

/** CSS pixels by which the finger must go down for the page to be refreshed. */
const ENOUGH = 60

/** What pulling the page down does; it stays pulled until the app says that it is done. */
export function pullDown(page: Page): void {
  if (pageConfig(page.route).enablePullDownRefresh !== true)
    throw new Error('enablePullDownRefresh is not set')
  page.viewport.classList.add('page-refreshing')
  callPage(page, 'onPullDownRefresh')
}

/** Lets a finger pull a page down that stands at its top. */
export function watchPull(page: Page): void {
  if (pageConfig(page.route).enablePullDownRefresh !== true) return
  const { scroller } = page
  let from: number | undefined
  scroller.addEventListener('touchstart', ({ touches: [touch] }) => {
    from = scroller.scrollTop === 0 ? touch?.clientY : undefined
  })
  scroller.addEventListener('touchend', ({ changedTouches: [touch] }) => {
    const isPulled = from !== undefined && touch !== undefined && touch.clientY - from > ENOUGH
    if (isPulled && scroller.scrollTop === 0) pullDown(page)
  })
}
