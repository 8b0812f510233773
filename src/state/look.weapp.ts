import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, type CSSProperties } from 'react'
import { appBaseInfo } from '../primitives/app-base-info.weapp'
import { quietly } from '../primitives/quietly'
import { lookOf, useSettings } from './settings'
import { createStore, useStore } from '../store/store'
import { SURROUNDS } from './themes'
import { unitIn } from './unit'

/** In WeChat each page bears the look itself: there is no document around the pages. */
export const applyLook = (_look: string): void => undefined

/** The size of type and the theme that WeChat is set to; absent in older versions. */
type Phone = Pick<ReturnType<typeof appBaseInfo>, 'fontSizeScaleFactor' | 'theme'>

const phoneStore = createStore<Phone>(appBaseInfo())

function tell(now: Phone): void {
  const { theme, fontSizeScaleFactor } = phoneStore.get()
  if (now.theme !== theme || now.fontSizeScaleFactor !== fontSizeScaleFactor) phoneStore.set(now)
}
// As long as the app lives: what changes before a page is there is not missed by it. What the event tells counts: what is
// asked for meanwhile may be of the moment before.
Taro.onThemeChange(({ theme }) => tell({ ...appBaseInfo(), theme }))

/** The same; the theme may change at any time, and both while the reader is in WeChat's own settings. */
function usePhone(): Phone {
  useDidShow(() => tell(appBaseInfo()))
  return useStore(phoneStore)
}

/** Another value means that the text is laid out anew. */
export function useLayoutKey(): string {
  const { fontSizeScaleFactor = 1 } = usePhone()
  return `${lookOf(useSettings())} ${fontSizeScaleFactor}`
}

/**
 * The page's classes and its unit, which follows the size that WeChat itself is set to. WeChat's own bar and the
 * ground that shows when the page is pulled follow the theme too.
 */
export function usePageLook(): { className: string; style: CSSProperties } {
  const settings = useSettings()
  const { fontSizeScaleFactor = 1, theme: systemTheme } = usePhone()
  const { theme } = settings
  const shown = theme === 'system' ? (systemTheme ?? 'light') : theme
  const { paper, ink } = SURROUNDS[shown]
  const paint = (): void => {
    quietly(Taro.setNavigationBarColor({ frontColor: ink, backgroundColor: paper }))
    quietly(Taro.setBackgroundColor({ backgroundColor: paper }))
    // The dots that are seen while the page is pulled down.
    quietly(Taro.setBackgroundTextStyle({ textStyle: ink === '#ffffff' ? 'light' : 'dark' }))
  }
  useEffect(paint, [paper, ink])
  useDidShow(paint)
  const unit = unitIn(settings, fontSizeScaleFactor)
  return {
    className: lookOf(settings),
    style: unit === undefined ? {} : ({ '--px': unit } as CSSProperties),
  }
}
