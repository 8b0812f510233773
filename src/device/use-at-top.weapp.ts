import { usePageScroll } from '@tarojs/taro'
import { useState } from 'react'
import { useLatest } from '../primitives/use-latest'

/**
 * What stands at a page's top, as it was when the reader left the top: WeChat's pages on an iPhone have no scroll
 * anchoring, and what came in above would push away what is being looked at. At the top it is as it is now.
 */
export function useAtTop<T>(value: T): T {
  const latest = useLatest(value)
  const [held, setHeld] = useState<{ value: T }>()
  usePageScroll(({ scrollTop }) => {
    setHeld(was => (scrollTop > 0 ? (was ?? { value: latest.current }) : undefined))
  })
  return held ? held.value : value
}
