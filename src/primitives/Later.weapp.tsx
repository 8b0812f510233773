import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState, type ReactNode } from 'react'

/** Milliseconds after the first drawing has been drawn: its buttons answer first. */
const PAUSE = 60

/** What stands below a text: drawn when what is above it stands, in a box of its own, as `Layer` has it. */
export function Later({ children }: { children: ReactNode }) {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    Taro.nextTick(() => {
      if (!isGone) timer = setTimeout(() => setThere(true), PAUSE)
    })
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  return <View>{isThere && children}</View>
}
