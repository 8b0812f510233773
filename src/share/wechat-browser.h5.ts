import { useExternal } from '../library/use-external'
import { insideWechat } from './wechat'

const never = () => () => {}

/** Whether the page is read inside WeChat; a prerendered page does not know it until it has been taken over. */
export const useInsideWechat = (): boolean => useExternal(never, insideWechat, () => false)
