import { usePageScroll } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { createDirection } from './reading-direction'

/** Whether the bar makes room: while the reader reads on downwards. */
export function useBarHidden(): boolean {
  const [hidden, setHidden] = useState(false)
  const direction = useRef(createDirection())
  usePageScroll(({ scrollTop }) => setHidden(direction.current(scrollTop)))
  return hidden
}
