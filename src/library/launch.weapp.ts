import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { variantSchema, type Variant } from '../model'

/** The variant that the card or code names with which the mini-program was opened. */
export function variantOfLaunch(): Variant | undefined {
  const result = v.safeParse(variantSchema, Taro.getLaunchOptionsSync().query.script)
  return result.success ? result.output : undefined
}
