import Taro from '@tarojs/taro'
import { miniPath, type Place } from '../addresses'
import { wordsIn, type Language } from '../words'
import { prepareFor } from './opening'

/** WeChat's page stack holds ten; beyond that a page replaces the one on top. */
const STACK_LIMIT = 10

/** Opens a place above the current one. The page may be in a package that has yet to be fetched: says so if it can't. */
export async function openPlace(place: Place, language: Language): Promise<void> {
  prepareFor(place)
  const url = miniPath(place)
  const open = Taro.getCurrentPages().length < STACK_LIMIT ? Taro.navigateTo : Taro.redirectTo
  try {
    await open({ url })
  } catch {
    await Taro.showToast({ title: wordsIn(language).failed.short, icon: 'none' })
  }
}
