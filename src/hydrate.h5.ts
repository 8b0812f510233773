/**
 * Takes over a prerendered page instead of drawing it again. Taro mounts an empty app first and the page into it
 * later, which would throw the HTML away. Here its root is held until the first page is ready to mount, and then
 * hydrated with that page already in place. Without a prerendered page Taro's own way is left alone.
 * Must be imported before Taro's generated entry calls `createReactApp`.
 */
import { Current, eventCenter } from '@tarojs/runtime'
import { createElement, type Component, type ReactElement } from 'react'
import client from 'react-dom/client'
import { firstPage } from './library/first-page'
import { tookOver } from './library/use-external.h5'

/** How a page is mounted, into Taro's app object and into its wrapper component alike. */
interface Mounting {
  mount: (page: unknown, id: string, ready: () => void) => void
}
type Wrapper = new (props: object) => Component & Mounting

function holdRoot(): void {
  client.createRoot = container => ({
    render: wrapper => holdFirstMount(container as Element, (wrapper as ReactElement).type as Wrapper),
    unmount: () => {},
  })
}

function holdFirstMount(container: Element, Wrapper: Wrapper): void {
  const app = Current.app as unknown as Partial<Mounting>
  app.mount = (page, id, ready) => {
    delete app.mount // back to the one of the prototype, for every later page
    /** The app's wrapper with the first page in it from the start. */
    class TakingOver extends Wrapper {
      constructor(props: object) {
        super(props)
        this.mount(page, id, () => {})
      }
      override componentDidMount(): void {
        tookOver()
        ready()
        // After the effects of the first drawing, when the page is as it would have been for a later tap.
        setTimeout(tapAgain)
      }
    }
    // The router finds a page's box by this id, which tells the entry of the history and so cannot be known ahead.
    container.firstElementChild?.setAttribute('id', id)
    client.hydrateRoot(container, createElement(TakingOver, {}))
  }
}

/** Taps the button again that was tapped while nothing listened; a small script in the page's head kept it. */
function tapAgain(): void {
  const { earlyTap } = window as { earlyTap?: HTMLButtonElement | null }
  if (earlyTap?.isConnected) earlyTap.click()
}

/** The router scrolls to the top before it draws; the reader may be far down the text already. */
const keepScroll = (): void => {
  const win = window as { __taroAppConfig?: { usingWindowScroll?: boolean } }
  if (win.__taroAppConfig) win.__taroAppConfig.usingWindowScroll = false
}

if (firstPage()) {
  holdRoot()
  eventCenter.once('__taroRouterLaunch', keepScroll)
} else {
  tookOver()
  document.getElementById('app')?.replaceChildren()
}
