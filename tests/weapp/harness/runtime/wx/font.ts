/**
 * `wx.loadFontFace`: by HTTPS, for the page that asks unless it says otherwise. Source: developers.weixin.qq.com,
 * wx.loadFontFace, of base library 3.8.0.
 */
import { reportError } from '../report'
import { asynchronous, type Api } from './api'

interface Options {
  family: string
  source: string
  desc?: { style?: string; weight?: string; variant?: string }
}

export const fontApi = (): Api => ({
  loadFontFace: asynchronous<Options>('loadFontFace', async ({ family, source, desc }) => {
    if (!/^url\("https:\/\/[^"]+"\)$/.test(source))
      reportError(`loadFontFace: ${source} is no url("https://…")`)
    const face = await new FontFace(family, source, { weight: desc?.weight ?? 'normal' }).load()
    document.fonts.add(face)
    return { status: 'loaded' }
  }),
})
