import Taro from '@tarojs/taro'
import { miniPath, type Place } from '../addresses'

/** WeChat's page stack holds ten; beyond that a page replaces the one on top. */
const STACK_LIMIT = 10

/** Opens a place above the current one. */
export async function openPlace(place: Place): Promise<void> {
  const url = miniPath(place)
  if (process.env.TARO_ENV !== 'h5' && Taro.getCurrentPages().length >= STACK_LIMIT)
    await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}
