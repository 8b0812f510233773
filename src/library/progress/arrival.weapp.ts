import { getCurrentInstance } from '@tarojs/taro'
import { placeOfQuery } from '../../addresses'
import { arrivalAt, type Arrival } from './arrival-kind'

/** How the reader comes to the article that is about to be drawn for the first time. */
export function arrival(): Arrival {
  const place = placeOfQuery('article', getCurrentInstance().router?.params ?? {})
  return arrivalAt(place?.page === 'article' ? place.paragraph : undefined)
}
