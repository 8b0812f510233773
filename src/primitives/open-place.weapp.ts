import Taro from '@tarojs/taro'
import { miniPath, placeOfQuery, type PageQuery, type Place } from '../model/addresses'
import { wordsIn, type Language } from '../words'
import { prepareFor } from './opening'

/** WeChat's page stack holds ten; beyond that a page replaces the one on top. */
const STACK_LIMIT = 10

/** What is being opened: its package may have yet to be fetched, and a second tap would open it twice. */
const opening = new Set<string>()

/**
 * Opens a place above the current page, or instead of it. Where it is open already further down, goes back to it: no
 * place lies twice in the stack. The page may be in a package that has yet to be fetched: says so if it can't.
 */
export async function openPlace(place: Place, language: Language, isInstead = false): Promise<void> {
  const url = miniPath(place)
  if (opening.has(url)) return
  prepareFor(place)
  opening.add(url)
  try {
    await open(url, isInstead)
  } catch {
    await Taro.showToast({ title: wordsIn(language).failed.short, icon: 'none' })
  } finally {
    opening.delete(url)
  }
}

function open(url: string, isInstead: boolean): Promise<unknown> {
  const stack = Taro.getCurrentPages().map(addressOf)
  const above = stack.length - 1 - stack.lastIndexOf(url)
  if (above > 0 && above < stack.length) return Taro.navigateBack({ delta: above })
  return isInstead || stack.length === STACK_LIMIT ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
}

/** The address of an open page; undefined of one that has none of ours. */
function addressOf({ route, options }: Taro.Page): string | undefined {
  const page = /^\/?pages\/(\w+)\/index$/.exec(route ?? '')?.[1]
  const place = page === undefined ? undefined : placeOfQuery(page as Place['page'], options as PageQuery)
  return place && miniPath(place)
}
