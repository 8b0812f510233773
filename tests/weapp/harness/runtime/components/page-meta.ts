import { isTrue, numberOr, textOr, type Behaviour, type Phone } from './host'
import { settings } from '../state'
import type { Page } from '../page'

const BASE_FONT_SIZE = 16
/** `system` follows the reader's text size in WeChat. */
const fontSize = (value: unknown): string =>
  value === 'system' ? `${BASE_FONT_SIZE * settings.fontSizeScaleFactor}px` : textOr(value)

const pageOf = (dom: Element, phone: Phone): Page | undefined =>
  phone.stack.pages.find(({ viewport }) => viewport.contains(dom))

export const pageMeta: Behaviour = (host, phone) => {
  const page = pageOf(host.dom, phone)
  const root = host.dom.closest<HTMLElement>('wx-page')
  if (!page || !root) return undefined
  page.scroller.addEventListener('scroll', () => host.fire('scroll', { scrollTop: page.scroller.scrollTop }))
  const paint = (): void => {
    root.setAttribute('style', textOr(host.prop('pageStyle')))
    if (host.prop('pageFontSize')) root.style.fontSize = fontSize(host.prop('pageFontSize'))
    // A page whose root hides its overflow cannot be scrolled.
    const { overflow, overflowY } = root.style
    page.scroller.classList.toggle('page-unscrollable', overflow === 'hidden' || overflowY === 'hidden')
  }
  return {
    changed(name, value) {
      if (name === 'pageStyle' || name === 'pageFontSize') paint()
      if (name === 'rootFontSize' && value) document.documentElement.style.fontSize = fontSize(value)
      if (name === 'backgroundColor') page.viewport.style.background = textOr(value)
      if (name === 'scrollTop' && value) {
        const behavior = numberOr(host.prop('scrollDuration'), 300) > 0 ? 'smooth' : 'instant'
        requestAnimationFrame(() =>
          page.scroller.scrollTo({ top: Number.parseFloat(textOr(value)), behavior }),
        )
      }
    },
  }
}

export const navigationBar: Behaviour = (host, phone) => {
  const page = pageOf(host.dom, phone)
  if (!page) return undefined
  return {
    changed(name, value) {
      if (name === 'title' && value) page.bar.title = textOr(value)
      if (name === 'backgroundColor' && value) page.bar.background = textOr(value)
      if (name === 'frontColor' && value) page.bar.color = textOr(value)
      if (name === 'loading') page.bar.loading = isTrue(value)
      phone.stack.paint()
    },
  }
}

/** Its children are drawn at the page's level, whatever clips or transforms the place it is written at. */
export const rootPortal: Behaviour = host => {
  const content = host.dom.querySelector<HTMLElement>('.wx-root-portal-content')
  const viewport = host.dom.closest('.page-viewport')
  if (!content || !viewport) return undefined
  const place = (): void => {
    const enable = host.prop('enable')
    ;(enable === false || enable === 'false' ? host.dom : viewport).append(content)
  }
  place()
  return {
    changed(name) {
      if (name === 'enable') place()
    },
    detached: () => content.remove(),
  }
}
