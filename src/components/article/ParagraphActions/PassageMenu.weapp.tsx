import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { PassageMenuProps } from './types'

/** WeChat's own sheet of actions for the paragraph that was pressed. */
export function PassageMenu({ pressed, actionsFor, onDone }: PassageMenuProps) {
  useEffect(() => {
    if (!pressed) return
    const actions = actionsFor(pressed)
    Taro.showActionSheet({ itemList: actions.map(({ label }) => label) })
      .then(({ tapIndex }) => actions[tapIndex]?.run())
      .catch(() => undefined) // put away without a choice
      .finally(onDone)
    // Asked once for each press, whatever is drawn anew meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pressed])
  return null
}
