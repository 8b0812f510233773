import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { quietly } from './quietly'
import { useSinglePage } from './single-page'
import type { OutLinkProps } from './types'

/** Where WeChat refuses the clipboard the address is shown, to be written down. */
function copyOrShow(address: string): void {
  Taro.setClipboardData({ data: address }).catch(() =>
    quietly(Taro.showModal({ content: address, showCancel: false })),
  )
}

/**
 * A mini-program opens no web page but its own: the address is copied instead, and WeChat says so. In single-page mode
 * nothing can be copied, and the link is plain text.
 */
export function OutLink({ href, isAddress, children }: OutLinkProps) {
  if (useSinglePage()) return <Text>{children}</Text>
  return (
    <Text
      className={isAddress ? 'out-link out-link-address' : 'out-link'}
      onClick={() => copyOrShow(href.replace(/^(?:mailto|tel):/i, ''))}
    >
      {children}
    </Text>
  )
}
