import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'

/** A mini-program opens no web page but its own: the address is copied instead, and WeChat says so. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Text
      className="out-link"
      onClick={() => void Taro.setClipboardData({ data: href.replace(/^(?:mailto|tel):/i, '') })}
    >
      {children}
    </Text>
  )
}
