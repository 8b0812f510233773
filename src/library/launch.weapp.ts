import Taro from '@tarojs/taro'
import type { Variant } from '../model'
import { VARIANTS } from '../model-values'

/** The variant that the card or code names with which the mini-program was opened. */
export function variantOfLaunch(): Variant | undefined {
  const { script } = Taro.getLaunchOptionsSync().query
  return VARIANTS.find(one => one === script)
}
