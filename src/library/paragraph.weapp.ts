import Taro from '@tarojs/taro'
import { placeOfQuery } from '../addresses'

/** The paragraph that the card names with which a page was opened, counted from 1. */
export function paragraphAsked(params: Record<string, string | undefined>): number | undefined {
  const place = placeOfQuery('article', params)
  return place?.page === 'article' ? place.paragraph : undefined
}

/** Pixels that stay free above the paragraph. */
const ABOVE = 120

/** Scrolls to a paragraph once it is drawn; an article that has become shorter stays at its beginning. */
export function scrollToParagraph(paragraph: number): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: `#p${paragraph}`, offsetTop: -ABOVE, duration: 0 }).catch(() => undefined)
  })
}
