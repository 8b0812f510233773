/**
 * Takes over a prerendered page instead of drawing it again. Taro mounts an empty app first and the page into it
 * later, which would throw the HTML away. Here its root is held until the first page is ready to mount, and then
 * hydrated with that page already in place. Without a prerendered page Taro's own way is left alone, but waits for words.
 * Must be imported before Taro's generated entry calls `createReactApp`.
 */
import { Current, eventCenter } from '@tarojs/runtime'
import { createElement, startTransition, type Component, type ReactElement, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import client, { type Root } from 'react-dom/client'
import { firstPage } from '../store/first-page'
import { markHydrated } from '../store/store'
import { setHydrating } from '../store/hydrating'
import { currentLanguage } from '../state/variant'
import { fetchWords } from '../state/loaded-words.h5'
import type { Language } from '../words/language'
import { wholeStyles } from './styles.h5'

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

/** What the page's own scripts and the app tell each other (`src/prerender/start.ts`, `src/plain/`). */
const shared = window as {
  earlyTap?: HTMLButtonElement | null
  appRuns?: boolean
  lostApp?: () => void
}

const styled = wholeStyles()

let resolveDrawn = (): void => {}
/** Resolves when the app has drawn the first page, or taken it over. */
export const firstDrawn = new Promise<void>(resolve => (resolveDrawn = resolve))

function tellDrawn(): void {
  shared.appRuns = true
  document.getElementById('plain')?.remove()
  resolveDrawn()
}

/** Whether the app has failed and given the page back: it must not move anything any longer. */
export const isGivenBack = (): boolean => shared.appRuns === false

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
      client.createRoot = createRoot // of what is drawn beside the app
      throwOn()
      if (firstPage()) return holdFirstMount(takeOver(container as Element, wrapper as ReactElement))
      createRoot(container).render(wrapper)
      holdFirstMount(mountAsTaroDoes)
    },
    unmount: () => {},
  })
}

/** Taro draws nothing in the place of a page that fails; thrown on, the error comes to who has something better. */
function throwOn(): void {
  const app = Current.app as unknown as { onError: (error: string) => void }
  app.onError = error => {
    throw new Error(error)
  }
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
    void Promise.all([firstWords, styled])
      .then(nextTask)
      .then(() => {
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
    setHydrating(true)
    // What is tapped from here on React answers itself, however much of the page it has taken over by then.
    const { earlyTap } = shared
    let text: Node | undefined
    /** The app's wrapper with the first page in it from the start. What fails in it leaves the text as it was. */
    class TakingOver extends (wrapper.type as Wrapper) {
      override state = { isLost: false }
      constructor(props: object) {
        super(props)
        this.mount(page, id, () => {})
      }
      static getDerivedStateFromError(): { isLost: boolean } {
        text ??= container.cloneNode(true) // React has not touched it yet
        return { isLost: true }
      }
      override componentDidCatch(error: unknown): void {
        if (text) giveBack(text, root, container, error)
      }
      override componentDidMount(): void {
        if (this.state.isLost) return
        ready()
        // After the effects of the first drawing.
        setTimeout(() => {
          drawOwnSoon()
          tapAgain(earlyTap)
        })
      }
      override render(): ReactNode {
        return this.state.isLost ? null : super.render()
      }
    }
    // The router finds a page's box by this id, which tells the entry of the history and so cannot be known ahead.
    container.firstElementChild?.setAttribute('id', id)
    let root: Root
    // A transition: React takes a long page over by small steps, between which it is scrolled and tapped.
    startTransition(() => {
      root = client.hydrateRoot(container, createElement(TakingOver, {}))
    })
  }

/** Puts the text that was there in the place of what the app has made of it, before anything is seen. */
function giveBack(text: Node, root: Root, container: Element, error: unknown): void {
  setHydrating(false)
  shared.appRuns = false
  void Promise.resolve().then(() => {
    root.unmount()
    container.append(...text.childNodes)
    shared.lostApp?.()
    throw error // for the console: there is no screen to say it on
  })
}

/** By small steps; but before the reader's first tap or key the page is as it would have been for a later one. */
function drawOwnSoon(): void {
  const atOnce = (): void => flushSync(markHydrated)
  for (const kind of ['pointerdown', 'click', 'keydown'])
    window.addEventListener(kind, atOnce, { capture: true, once: true })
  startTransition(markHydrated)
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
  const app = document.getElementById('app')
  if (app) app.textContent = ''
}
