/**
 * Takes over a prerendered page instead of drawing it again. Taro mounts an empty app first and the page into it
 * later, which would throw the HTML away. Here its root is held until the first page is ready to mount, and then
 * hydrated with that page already in place. Without a prerendered page Taro's own way is left alone, but waits for words.
 * Must be imported before Taro's generated entry calls `createReactApp`.
 */
import { Current, eventCenter } from '@tarojs/runtime'
import { createElement, startTransition, type Component, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import client from 'react-dom/client'
import { firstPage } from './library/first-page'
import { drawOwn } from './library/store'
import { currentLanguage } from './library/variant'
import { fetchWords } from './library/words-held.h5'
import type { Language } from './words/language'

/** Milliseconds until words that did not come are asked for again. */
const ASK_AGAIN = 2_000

/** How a page is mounted, into Taro's app object and into its wrapper component alike. */
interface Mounting {
  mount: (page: unknown, id: string, ready: () => void) => void
}
type Wrapper = new (props: object) => Component & Mounting

// The scripts that a page brings run in order, the app's own last. One that failed would never be asked for again:
// webpack waits for the tag that it finds.
document.querySelectorAll('script[src]:not([src^="/js/app."])').forEach(script => script.remove())

/** The first page draws with words: those that came with its HTML, else those that its reader wants. */
const firstWords = askForWords(firstPage()?.script ?? currentLanguage())
// Those that it will be drawn with once it has been taken over: where they have come by then, it is drawn once.
firstWords.then(() => fetchWords(currentLanguage())).catch(() => undefined)

let tellDrawn = (): void => {}
/** Resolves when the app has drawn the first page, or taken it over. */
export const firstDrawn = new Promise<void>(resolve => (tellDrawn = resolve))

async function askForWords(language: Language): Promise<void> {
  try {
    await fetchWords(language)
  } catch {
    await new Promise(resolve => setTimeout(resolve, ASK_AGAIN))
    await askForWords(language)
  }
}

function holdRoot(): void {
  const { createRoot } = client
  client.createRoot = container => ({
    render(wrapper) {
      if (firstPage()) return holdFirstMount(takeOver(container as Element, wrapper as ReactElement))
      createRoot(container).render(wrapper)
      holdFirstMount(mountAsTaroDoes)
    },
    unmount: () => {},
  })
}

const mountAsTaroDoes: Mounting['mount'] = (page, id, ready) =>
  (Current.app as unknown as Mounting).mount(page, id, ready)

/** The page's code has just run: what it draws comes in a task of its own, after whatever its reader does. */
const nextTask = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** Lets the pages wait for words, and has the first of them mounted in a way of its own. */
function holdFirstMount(mountFirst: Mounting['mount']): void {
  const app = Current.app as unknown as Partial<Mounting>
  let mount = mountFirst
  app.mount = (page, id, ready) => {
    void firstWords.then(nextTask).then(() => {
      delete app.mount // back to the one of the prototype, for every later page
      mount(page, id, () => {
        ready()
        tellDrawn()
      })
      mount = mountAsTaroDoes
    })
  }
}

/** How a page is mounted in the HTML that shows it already. */
const takeOver =
  (container: Element, wrapper: ReactElement): Mounting['mount'] =>
  (page, id, ready) => {
    // What is tapped from here on React answers itself, however much of the page it has taken over by then.
    const { earlyTap } = window as { earlyTap?: HTMLButtonElement | null }
    /** The app's wrapper with the first page in it from the start. */
    class TakingOver extends (wrapper.type as Wrapper) {
      constructor(props: object) {
        super(props)
        this.mount(page, id, () => {})
      }
      override componentDidMount(): void {
        ready()
        // After the effects of the first drawing.
        setTimeout(() => {
          drawOwnSoon()
          tapAgain(earlyTap)
        })
      }
    }
    // The router finds a page's box by this id, which tells the entry of the history and so cannot be known ahead.
    container.firstElementChild?.setAttribute('id', id)
    // A transition: React takes a long page over by small steps, between which it is scrolled and tapped.
    startTransition(() => void client.hydrateRoot(container, createElement(TakingOver, {})))
  }

/** By small steps; but before the reader's first tap or key the page is as it would have been for a later one. */
function drawOwnSoon(): void {
  const atOnce = (): void => flushSync(drawOwn)
  for (const kind of ['pointerdown', 'click', 'keydown'])
    window.addEventListener(kind, atOnce, { capture: true, once: true })
  startTransition(drawOwn)
}

/** Taps the button again that was tapped while nothing listened; a small script in the page's head kept it. */
function tapAgain(button: HTMLButtonElement | null | undefined): void {
  if (button?.isConnected) button.click()
}

/** The router scrolls to the top before it draws; the reader may be far down the text already. */
const keepScroll = (): void => {
  const win = window as { __taroAppConfig?: { usingWindowScroll?: boolean } }
  if (win.__taroAppConfig) win.__taroAppConfig.usingWindowScroll = false
}

holdRoot()
if (firstPage()) {
  eventCenter.once('__taroRouterLaunch', keepScroll)
} else {
  document.getElementById('app')?.replaceChildren()
}
