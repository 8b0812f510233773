import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useLatest } from '../primitives/use-latest'
import type { Card, PackagedPictures } from './card'
import { insideWechat, shareInWechat } from './wechat'

/**
 * Tells WeChat, where the page is read inside it, which card its ··· menu shares. Elsewhere nobody asks a page for
 * its card ahead of the tap.
 *
 * @param card tells what the page is
 */
export function useShareCards(card: () => Card, _packaged?: PackagedPictures): void {
  const latest = useLatest(card)
  const told = useRef<Card>()
  const tell = (): void => {
    told.current = latest.current()
    void shareInWechat(told.current)
  }
  useEffect(() => {
    if (insideWechat() && !isSame(latest.current(), told.current)) tell()
  })
  useDidShow(() => {
    if (insideWechat()) tell()
  })
}

/** Whether a chat would show the same. */
const isSame = (one: Card, other: Card | undefined): boolean =>
  one.url === other?.url && one.title === other.title && one.imageSquare === other.imageSquare
