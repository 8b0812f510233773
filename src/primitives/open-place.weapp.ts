import Taro from '@tarojs/taro'
import { miniPath, type Place } from '../addresses'
import { interfaceScript, wordsIn } from '../words'
import { deviceLocale } from './device-locale'

/** WeChat's page stack holds ten; beyond that a page replaces the one on top. */
const STACK_LIMIT = 10

/** Opens a place above the current one. The page may be in a package that has yet to be fetched: says so if it can't. */
export async function openPlace(place: Place): Promise<void> {
  const url = miniPath(place)
  const open = Taro.getCurrentPages().length < STACK_LIMIT ? Taro.navigateTo : Taro.redirectTo
  try {
    await open({ url })
  } catch {
    const { failed } = wordsIn(interfaceScript(place.variant, deviceLocale()))
    await Taro.showToast({ title: failed.short, icon: 'none' })
  }
}
