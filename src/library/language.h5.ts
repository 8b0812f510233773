import { useDidShow } from '@tarojs/taro'
import { useLayoutEffect } from 'react'
import type { Script } from '../model'

/** Tells browser and screen reader the script of the page that is shown. */
export function usePageLanguage(script: Script): void {
  const tell = (): void => {
    const page = document.documentElement
    // Set again, even to the same, it has the browser lay out all that the page holds.
    if (page.lang !== script) page.lang = script
  }
  // With what is drawn in that script: a moment later the page would be laid out a second time.
  useLayoutEffect(tell, [script])
  useDidShow(tell)
}
