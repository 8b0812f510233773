import { useDidShow } from '@tarojs/taro'
import { useLayoutEffect } from 'react'
import type { Script } from '../model/schema'
import type { Language } from '../words/language'
import { useLatest } from '../primitives/use-latest'
import { useIsHydrated } from '../store/use-is-hydrated'

/**
 * Tells browser and screen reader the script of the page that is shown, and the page's head that its words have come.
 * @param language that the interface's words are in now
 * @param wished the language that its reader wants
 */
export function usePageLanguage(script: Script, language: Language, wished: () => Language): void {
  const tell = (): void => {
    const page = document.documentElement
    // Set again, even to the same, it has the browser lay out all that the page holds.
    if (page.lang !== script) page.lang = script
  }
  const isOwn = useIsHydrated()
  const latest = useLatest(wished)
  useLayoutEffect(() => {
    if (isOwn && language === latest.current()) delete document.documentElement.dataset.words
  }, [isOwn, language, latest])
  // With what is drawn in that script: a moment later the page would be laid out a second time.
  useLayoutEffect(tell, [script])
  useDidShow(tell)
}
