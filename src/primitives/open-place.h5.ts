import Taro from '@tarojs/taro'
import { miniPath, type Place } from '../model/addresses'
import type { Language } from '../words/language'
import { prepareFor } from './opening'

/** Opens a place above the current one: a browser's history keeps every page, also those read one after the other. */
export async function openPlace(place: Place, _language?: Language, _isInstead?: boolean): Promise<void> {
  prepareFor(place)
  await Taro.navigateTo({ url: miniPath(place) })
}
