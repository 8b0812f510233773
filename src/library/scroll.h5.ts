/**
 * Where the reader was on each entry of the browser's history. The browser's own restoration runs before a page
 * has its text, so it is switched off and done here, when the text stands. The one exception is a prerendered page
 * that is loaded again: its text stands before any script, and the browser restores it best.
 */
import { firstPage } from './first-page'

const STORE = 'reader:scroll'

const entryKey = (): string => (window.history.state as { key?: string } | null)?.key ?? 'first'

function stored(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '{}') as Record<string, number>
  } catch {
    return {}
  }
}

/** Whether the address was opened anew, not reloaded or gone back to: then nothing in it was seen before. */
const isNewVisit = (): boolean =>
  performance.getEntriesByType('navigation').some(entry => 'type' in entry && entry.type === 'navigate')

function createScrollMemory() {
  const positions = typeof window === 'undefined' ? {} : stored()
  let key = typeof window === 'undefined' ? '' : entryKey()
  /** Where to scroll once the page that is shown is tall enough. */
  let pending: number | undefined =
    typeof window === 'undefined' || firstPage() || isNewVisit() ? undefined : positions[key]

  if (typeof window !== 'undefined') {
    const takeCharge = (): void => {
      window.history.scrollRestoration = 'manual'
    }
    if (!firstPage()) takeCharge()
    window.addEventListener('pageshow', takeCharge)
    window.addEventListener('pagehide', () => {
      window.history.scrollRestoration = 'auto'
      positions[key] = window.scrollY
      try {
        sessionStorage.setItem(STORE, JSON.stringify(positions))
      } catch {
        // Storage may be full or forbidden: then a reload starts at the top, nothing else.
      }
    })
  }

  return {
    /** Called when the history has moved, before the page changes. `back`: to an entry that was seen before. */
    move(back: boolean): void {
      positions[key] = window.scrollY
      key = entryKey()
      pending = back ? positions[key] : undefined
    },
    /** Scrolls to where the reader was, if the page is tall enough by now; else keeps it for the next call. */
    restore(): void {
      if (pending === undefined) return
      const room = document.documentElement.scrollHeight - window.innerHeight
      if (room + 1 < pending) return
      window.scrollTo(0, pending)
      pending = undefined
    },
  }
}

export const scrollMemory = createScrollMemory()

/** To be called by a screen when its text has been laid out. */
export const restoreScroll = (): void => scrollMemory.restore()
