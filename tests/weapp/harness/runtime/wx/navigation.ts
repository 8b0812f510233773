import { pullDown } from '../pull'
import type { PageStack } from '../page-stack'
import { asynchronous, type Api } from './api'

const HEX_COLOR = /^#[\da-f]{6}$/i
const FRONT_COLORS = ['#ffffff', '#000000']

interface ScrollOptions {
  scrollTop?: number
  selector?: string
  offsetTop?: number
  duration?: number
}

/** Ways between pages, and what a page may change of its bar and its scrolling. */
export function navigationApi(stack: PageStack): Api {
  const changeBar = (changes: object): void => {
    Object.assign(stack.top().bar, changes)
    stack.paint()
  }
  return {
    navigateTo: asynchronous<{ url: string; events?: Record<string, () => void> }>('navigateTo', async o => ({
      eventChannel: await stack.navigateTo(o.url, o.events),
    })),
    redirectTo: asynchronous<{ url: string }>('redirectTo', o => stack.redirectTo(o.url)),
    reLaunch: asynchronous<{ url: string }>('reLaunch', o => stack.reLaunch(o.url)),
    switchTab: asynchronous<{ url: string }>('switchTab', o => stack.switchTab(o.url)),
    navigateBack: asynchronous<{ delta?: number }>('navigateBack', o => stack.navigateBack(o.delta ?? 1)),

    setNavigationBarTitle: asynchronous<{ title: string }>('setNavigationBarTitle', ({ title }) => {
      if (typeof title !== 'string') throw new Error('parameter error: parameter.title should be String')
      changeBar({ title })
    }),
    setNavigationBarColor: asynchronous<{ frontColor: string; backgroundColor: string }>(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }) => {
        if (!FRONT_COLORS.includes(frontColor)) throw new Error(`invalid frontColor "${frontColor}"`)
        if (!HEX_COLOR.test(backgroundColor)) throw new Error(`invalid backgroundColor "${backgroundColor}"`)
        changeBar({ color: frontColor, background: backgroundColor })
      },
    ),
    showNavigationBarLoading: asynchronous('showNavigationBarLoading', () => changeBar({ loading: true })),
    hideNavigationBarLoading: asynchronous('hideNavigationBarLoading', () => changeBar({ loading: false })),
    hideHomeButton: asynchronous('hideHomeButton', () => changeBar({ homeHidden: true })),

    pageScrollTo: asynchronous<ScrollOptions>('pageScrollTo', options => scrollPage(stack, options)),
    startPullDownRefresh: asynchronous('startPullDownRefresh', () => pullDown(stack.top())),
    stopPullDownRefresh: asynchronous('stopPullDownRefresh', () => {
      stack.top().viewport.classList.remove('page-refreshing')
    }),
    setPageStyle: asynchronous<{ style: { overflow?: string } }>('setPageStyle', ({ style }) => {
      stack.top().scroller.classList.toggle('page-unscrollable', style.overflow === 'hidden')
    }),
    setBackgroundColor: asynchronous<{ backgroundColor?: string }>(
      'setBackgroundColor',
      ({ backgroundColor }) => {
        stack.top().viewport.style.background = backgroundColor ?? ''
      },
    ),
    setBackgroundTextStyle: asynchronous('setBackgroundTextStyle', () => {}),
  }
}

function scrollPage(
  stack: PageStack,
  { scrollTop, selector, offsetTop = 0, duration = 300 }: ScrollOptions,
): void {
  const { scroller, instance } = stack.top()
  let top = scrollTop
  if (selector !== undefined) {
    const found = (instance as unknown as SelectorRoot)._$.getShadowRoot()?.querySelector(selector)
    if (!found) throw new Error(`cannot find "${selector}"`)
    top = found.$$.getBoundingClientRect().top + scroller.scrollTop + offsetTop
  }
  if (top === undefined) throw new Error('neither scrollTop nor selector')
  scroller.scrollTo({ top, behavior: duration === 0 ? 'instant' : 'smooth' })
}

interface SelectorRoot {
  _$: { getShadowRoot(): { querySelector(selector: string): { $$: HTMLElement } | null } | undefined }
}
