import Taro from '@tarojs/taro'
import { miniPath, type Place } from '../addresses'
import type { Language } from '../words/language'
import { prepareFor } from './opening'

/** Opens a place above the current one. */
export async function openPlace(place: Place, _language?: Language): Promise<void> {
  prepareFor(place)
  await Taro.navigateTo({ url: miniPath(place) })
}
