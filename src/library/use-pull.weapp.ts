import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { refreshIndex } from './refresh'
import { say } from './said'
import { currentVariant, currentWords } from './variant'

/** Pulling the page down asks the library anew, and says what came of it. The page needs `enablePullDownRefresh`. */
export function usePull(): void {
  const [, draw] = useState(0)
  usePullDownRefresh(() => {
    void refreshIndex(currentVariant()).then(refreshed => {
      Taro.stopPullDownRefresh()
      draw(n => n + 1)
      say(currentWords().words.refreshed[refreshed])
    })
  })
}
