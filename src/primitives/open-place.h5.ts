import Taro from '@tarojs/taro'
import { miniPath, type Place } from '../addresses'
import { prepareFor } from './opening'

/** Opens a place above the current one. */
export async function openPlace(place: Place): Promise<void> {
  prepareFor(place)
  await Taro.navigateTo({ url: miniPath(place) })
}
