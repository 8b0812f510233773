import { useAddToFavorites, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Card, PackagedPictures } from './card'

/**
 * Answers WeChat when the reader shares this page: to a chat (button and menu), to Moments, to favourites.
 * @param card what the page is
 * @param packaged paths of pictures in the package, where the card's own are not on the web; absent: a screenshot
 */
export function useShareCards(card: Card, packaged?: PackagedPictures): void {
  const wide = card.imageWide ?? packaged?.wide
  const square = card.imageSquare ?? packaged?.square
  useShareAppMessage(() => ({ title: card.title, path: card.path, imageUrl: wide }))
  useShareTimeline(() => ({ title: card.title, query: card.query, imageUrl: square }))
  useAddToFavorites(() => ({ title: card.title, query: card.query, imageUrl: wide }))
}
