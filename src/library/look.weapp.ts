import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useState, type CSSProperties } from 'react'
import { lookOf, useSettings, type Settings } from './settings'

/** By how much everything grows in 關懷模式: targets from 44 to 60. */
const CARE = 1.36

/** Paper of each theme (src/styles/_tokens.scss) and the ink that WeChat draws its bar with on it. */
const BARS: Record<Exclude<Settings['theme'], 'system'>, { paper: string; ink: '#000000' | '#ffffff' }> = {
  light: { paper: '#f8f5ef', ink: '#000000' },
  sepia: { paper: '#f1e4c8', ink: '#000000' },
  grey: { paper: '#e4e5e4', ink: '#000000' },
  dark: { paper: '#16150f', ink: '#ffffff' },
  contrast: { paper: '#000000', ink: '#ffffff' },
}

/** In WeChat each page bears the look itself: there is no document around the pages. */
export const applyLook = (_look: string): void => undefined

interface Phone {
  fontSizeScaleFactor?: number
  theme?: 'light' | 'dark'
}

/** The size of type and the theme that WeChat is set to; absent in older versions. */
const phone = (): Phone => Taro.getAppBaseInfo()

/** The same; both may have been changed when the reader comes back from WeChat's own settings. */
function usePhone(): Phone {
  const [now, setNow] = useState(phone)
  useDidShow(() => setNow(phone))
  return now
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
  const bar = BARS[theme === 'system' ? (systemTheme ?? 'light') : theme]
  const paint = (): void => {
    void Taro.setNavigationBarColor({ frontColor: bar.ink, backgroundColor: bar.paper })
    void Taro.setBackgroundColor({ backgroundColor: bar.paper })
    // The dots that are seen while the page is pulled down.
    void Taro.setBackgroundTextStyle({ textStyle: bar.ink === '#ffffff' ? 'light' : 'dark' })
  }
  useEffect(paint, [bar])
  useDidShow(paint)
  const unit = fontSizeScaleFactor * (settings.care ? CARE : 1)
  return { className: lookOf(settings), style: unit === 1 ? {} : ({ '--px': `${unit}px` } as CSSProperties) }
}
