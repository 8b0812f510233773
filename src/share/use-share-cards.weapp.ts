import { useAddToFavorites, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { cardOf, type Card, type PackagedPictures, type Reading, type Shared } from './card'

/**
 * Answers WeChat when the reader shares this page: to a chat (button and menu), to Moments, to favourites.
 * @param shared what the page is
 * @param packaged paths of pictures in the package, where the card's own are not on the web; absent: a screenshot
 */
export function useShareCards(
  shared: Shared,
  { variant, origin }: Reading,
  packaged?: PackagedPictures,
): void {
  const card = (): Card => cardOf(shared, { variant, origin: origin() })
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
