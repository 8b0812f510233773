import Taro from '@tarojs/taro'
import { useState } from 'react'

/** Where WeChat says that the mini-program was opened: a card in Moments, shown on its own. Source: scene values. */
const SINGLE_PAGE_SCENE = 1154

/**
 * Whether the mini-program is shown in Moments' single-page mode. WeChat then refuses ways to other pages, sharing,
 * the clipboard and the album: whatever needs them is not to be offered. The mode ends with the app: "open the
 * mini-program" starts it anew.
 */
export function useSinglePage(): boolean {
  const [single] = useState(() => Taro.getEnterOptionsSync().scene === SINGLE_PAGE_SCENE)
  return single
}
