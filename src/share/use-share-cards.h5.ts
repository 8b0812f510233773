import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { Card, PackagedPictures } from './card'
import { insideWechat, shareInWechat } from './wechat'

/**
 * Tells WeChat, where the page is read inside it, which card its ··· menu shares. Elsewhere nobody asks a page for
 * its card ahead of the tap.
 */
export function useShareCards(card: Card, _packaged?: PackagedPictures): void {
  const { url, title, imageSquare } = card
  const latest = useRef(card)
  latest.current = card
  const tell = (): void => {
    if (insideWechat()) void shareInWechat(latest.current)
  }
  useEffect(tell, [url, title, imageSquare])
  useDidShow(tell)
}
