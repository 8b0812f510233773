import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useLatest } from '../../../primitives/use-latest'
import type { PassageMenuProps } from './types'

/** WeChat's own sheet of actions for the paragraph that was pressed. */
export function PassageMenu({ pressed, actionsFor, onDone }: PassageMenuProps) {
  const latest = useLatest({ actionsFor, onDone })
  // Asked once for each press, whatever is drawn anew meanwhile.
  useEffect(() => {
    if (!pressed) return
    const { actionsFor, onDone } = latest.current
    const actions = actionsFor(pressed)
    Taro.showActionSheet({ itemList: actions.map(({ label }) => label) })
      .then(({ tapIndex }) => actions[tapIndex]?.run())
      .catch(() => undefined) // put away without a choice
      .finally(onDone)
  }, [pressed, latest])
  return null
}
