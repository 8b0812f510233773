import Taro from '@tarojs/taro'
import { miniPath, type Place } from '../addresses'

/** Opens a place above the current one. */
export async function openPlace(place: Place): Promise<void> {
  await Taro.navigateTo({ url: miniPath(place) })
}
