import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import type { Script } from '../model'

/** Tells browser and screen reader the script of the page that is shown. */
export function usePageLanguage(script: Script): void {
  const tell = (): void => {
    document.documentElement.lang = script
  }
  useEffect(tell, [script])
  useDidShow(tell)
}
