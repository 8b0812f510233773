import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { refresh } from './refresh'
import { toast } from '../state/toast'
import { currentWords } from '../state/variant'

/**
 * Pulling the page down asks the library anew, and says what came of it. The page needs `enablePullDownRefresh`.
 * @param key what the page's document is known under
 */
export function usePull(key: string, load: () => Promise<unknown>): void {
  const [, draw] = useState(0)
  usePullDownRefresh(() => {
    void refresh(key, load).then(refreshed => {
      Taro.stopPullDownRefresh()
      draw(n => n + 1)
      toast(currentWords().words.refreshed[refreshed])
    })
  })
}
