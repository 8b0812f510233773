import { useAddToFavorites, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Card, PackagedPictures } from './card'

/**
 * Answers WeChat when the reader shares this page: to a chat (button and menu), to Moments, to favourites.
 * @param card tells what the page is, when it is shared
 * @param packaged paths of pictures in the package, where the card's own are not on the web; absent: a screenshot
 */
export function useShareCards(card: () => Card, packaged?: PackagedPictures): void {
  useShareAppMessage(() => {
    const { title, path, imageWide = packaged?.wide } = card()
    return { title, path, imageUrl: imageWide }
  })
  useShareTimeline(() => {
    const { title, query, imageSquare = packaged?.square } = card()
    return { title, query, imageUrl: imageSquare }
  })
  useAddToFavorites(() => {
    const { title, query, imageWide = packaged?.wide } = card()
    return { title, query, imageUrl: imageWide }
  })
}
