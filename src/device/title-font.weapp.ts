/**
 * Asks WeChat for the font of a document's titles, for the page that shows it and once that has been drawn. Only on Android,
 * which alone has no Chinese serif, and where the library lies on the web: WeChat takes fonts from there, by HTTPS. One that
 * does not come leaves the system's. Source: developers.weixin.qq.com, wx.loadFontFace: for all pages at once it would have to
 * be called in `app.js`.
 */
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { fontPath } from '../model/font-face'
import { LIBRARY_ADDRESS } from '../model/library-address'
import { isAndroid } from './android'

export function useTitleFont(font: string | undefined): void {
  useEffect(() => {
    if (font === undefined || !LIBRARY_ADDRESS.startsWith('https:') || !isAndroid()) return
    const source = `url("${LIBRARY_ADDRESS}/${fontPath(font)}")`
    Taro.nextTick(() => {
      Taro.loadFontFace({ family: font, source, desc: { weight: '700' } }).catch(() => undefined)
    })
  }, [font])
}
