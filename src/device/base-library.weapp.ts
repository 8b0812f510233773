/**
 * The oldest base library (基础库) that the mini-program runs in: `root-portal`, in which sheets lie, came with 2.25.2
 * (developers.weixin.qq.com, root-portal). Set as the minimum in WeChat's console (基础库最低版本设置), WeChat itself asks
 * for an update; whoever comes below it all the same is told here, before anything that is missing is called.
 */
import Taro from '@tarojs/taro'

export const MINIMUM = '2.25.2'

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

/** Says it where the base library is too old; to be called when the app starts. */
export function checkBaseLibrary(): void {
  // Of the oldest phones too: `getAppBaseInfo` came with 2.20.1.
  const { SDKVersion, language } = Taro.getSystemInfoSync()
  if (!isBefore(SDKVersion ?? '', MINIMUM)) return
  const words = /^zh[-_](?:Hant|TW|HK|MO)/i.test(language) ? WORDS.hant : WORDS.hans
  Taro.showModal({ ...words, showCancel: false }).catch(() => undefined)
}
