import Taro from '@tarojs/taro'
import type { Variant } from '../model/schema'
import { VARIANTS } from '../model/values'

/** The variant that the card or code names with which the mini-program was opened. */
export function variantOfLaunch(): Variant | undefined {
  const { script } = Taro.getLaunchOptionsSync().query
  return VARIANTS.find(one => one === script)
}

/**
 * Whether the page that is being made was opened from outside, by a card or a code, also while the app was alive. The
 * home is left out: WeChat's own way home names no script either, and the reader stays in theirs.
 */
export function isEntrance(): boolean {
  const [first, ...above] = Taro.getCurrentPages()
  return above.length === 0 && first !== undefined && first.route !== 'pages/home/index'
}
