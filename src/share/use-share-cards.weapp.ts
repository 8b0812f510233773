import { useAddToFavorites, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Card } from './card'

/**
 * Answers WeChat when the reader shares this page: to a chat (button and menu), to Moments, to favourites.
 * @param card what the page is
 * @param picture path of a picture in the package, where the card's own is not on the web; absent: a screenshot
 */
export function useShareCards(card: Card, picture?: string): void {
  useShareAppMessage(() => ({ title: card.title, path: card.path, imageUrl: card.imageWide ?? picture }))
  useShareTimeline(() => ({ title: card.title, query: card.query, imageUrl: card.imageSquare ?? picture }))
  useAddToFavorites(() => ({ title: card.title, query: card.query, imageUrl: card.imageWide ?? picture }))
}
