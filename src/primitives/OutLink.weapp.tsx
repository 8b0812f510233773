import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useSinglePage } from './single-page'
import type { OutLinkProps } from './types'

/**
 * A mini-program opens no web page but its own: the address is copied instead, and WeChat says so. In single-page mode
 * nothing can be copied, and the link is plain text.
 */
export function OutLink({ href, isAddress, children }: OutLinkProps) {
  if (useSinglePage()) return <Text>{children}</Text>
  return (
    <Text
      className={isAddress ? 'out-link out-link-address' : 'out-link'}
      onClick={() => void Taro.setClipboardData({ data: href.replace(/^(?:mailto|tel):/i, '') })}
    >
      {children}
    </Text>
  )
}
