import Taro from '@tarojs/taro'
import { miniPath, placeOfQuery, type PageQuery, type Place } from '../model/addresses'
import { askedBy } from '../model/codes'
import { wordsIn, type Language } from '../words'
import { prepareFor } from './opening'
import { quietly } from './quietly'

/** WeChat's page stack holds ten; beyond that a page replaces the one on top. */
const STACK_LIMIT = 10

const WITHOUT_NETWORK: Record<Language, string> = {
  'zh-Hans': '没有网络，连上后会自己打开',
  'zh-Hant-TW': '沒有網路，連上後會自己打開',
  'zh-Hant-HK': '沒有網絡，連上後會自己打開',
  en: 'No network: it opens when there is one',
}

/** What is being opened: its package may have yet to be fetched, and a second tap would open it twice. */
const opening = new Set<string>()

/** Lets go of a place that waits for a network. */
let letGo = (): void => undefined

/**
 * Opens a place above the current page, or instead of it. Where it is open already further down, goes back to it: no
 * place lies twice in the stack. The page may be in a package that has yet to be fetched: says so if it can't, and opens
 * it when there is a network, unless the reader has gone elsewhere meanwhile.
 */
export async function openPlace(place: Place, language: Language, isInstead = false): Promise<void> {
  const url = miniPath(place)
  if (opening.has(url)) return
  letGo()
  prepareFor(place)
  opening.add(url)
  try {
    await open(url, isInstead)
  } catch {
    const isOffline = (await networkType()) === 'none'
    if (isOffline) whenOnline(() => void openPlace(place, language, isInstead))
    const title = isOffline ? WITHOUT_NETWORK[language] : wordsIn(language).failed.short
    quietly(Taro.showToast({ title, icon: 'none' }))
  } finally {
    opening.delete(url)
  }
}

/** Undefined where WeChat does not say. */
const networkType = (): Promise<string | undefined> =>
  Taro.getNetworkType().then(
    ({ networkType }) => networkType,
    () => undefined,
  )

/** Calls once there is a network, if the reader is still where they are now. */
function whenOnline(call: () => void): void {
  const page = Taro.getCurrentPages().at(-1)
  const changed = ({ isConnected }: { isConnected: boolean }): void => {
    if (!isConnected) return
    letGo()
    if (Taro.getCurrentPages().at(-1) === page) call()
  }
  letGo = () => Taro.offNetworkStatusChange(changed)
  Taro.onNetworkStatusChange(changed)
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
  if (page === undefined) return undefined
  const query = options as PageQuery
  // What a search asks for may be an address, too.
  const asked = page === 'search' ? undefined : askedBy(query)
  const place = asked?.byCode ? asked.place : placeOfQuery(page as Place['page'], query)
  return place && miniPath(place)
}
