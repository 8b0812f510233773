import Taro from '@tarojs/taro'
import { appBaseInfo } from '../primitives/app-base-info.weapp'
import { MINIMUM } from './minimum.weapp'

const WORDS = {
  hans: { title: '请更新微信', content: '这里的文章要用新一些的微信来读。更新微信之后再打开。' },
  hant: { title: '請更新微信', content: '這裡的文章要用新一些的微信來讀。更新微信之後再打開。' },
}

/** Whether a version, as `2.9.4`, comes before another; one that cannot be read comes before none. */
export function isBefore(version: string, other: string): boolean {
  const [own, its] = [version, other].map(one => one.split('.').map(Number))
  if (!own || !its || own.some(Number.isNaN)) return false
  const differs = its.findIndex((number, place) => number !== (own[place] ?? 0))
  return differs >= 0 && (own[differs] ?? 0) < (its[differs] ?? 0)
}

/** Says where the base library is older than the minimum; to be called when the app starts. */
export function checkBaseLibrary(): void {
  const { SDKVersion = '', language = '' } = appBaseInfo()
  if (!isBefore(SDKVersion, MINIMUM)) return
  const words = /^zh[-_](?:Hant|TW|HK|MO)/i.test(language) ? WORDS.hant : WORDS.hans
  Taro.showModal({ ...words, showCancel: false }).catch(() => undefined)
}
