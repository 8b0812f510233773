import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useLatest } from '../primitives/use-latest'
import type { Card, PackagedPictures, Reading, Shared } from './card'
import { isWechat } from './wechat-rules'

/**
 * Tells WeChat, where the page is read inside it, which card its ··· menu shares. Elsewhere nobody asks a page for
 * its card ahead of the tap, and what makes cards is not fetched for it.
 * @param shared what the page is
 */
export function useShareCards(shared: Shared, reading: Reading, _packaged?: PackagedPictures): void {
  const latest = useLatest({ shared, reading })
  const told = useRef<Card>()
  const tell = async (isShownAnew: boolean): Promise<void> => {
    const [{ cardOf }, { shareInWechat }] = await Promise.all([import('./card'), import('./wechat.h5')])
    const { shared, reading } = latest.current
    const card = cardOf(shared, { variant: reading.variant, origin: reading.origin() })
    if (!isShownAnew && isSame(card, told.current)) return
    told.current = card
    await shareInWechat(card)
  }
  const tellWechat = (isShownAnew: boolean): void => {
    // Where it cannot be made, WeChat's menu shares a card of its own.
    if (isWechat(navigator.userAgent)) tell(isShownAnew).catch(() => undefined)
  }
  useEffect(() => tellWechat(false))
  useDidShow(() => tellWechat(true))
}

/** Whether a chat would show the same. */
const isSame = (one: Card, other: Card | undefined): boolean =>
  one.url === other?.url && one.title === other.title && one.imageSquare === other.imageSquare
