import { useOwn } from '../../library/own'
import { insideWechat } from '../../share/wechat'

/** Whether the page is read inside WeChat; a prerendered page does not know it until it has been taken over. */
export const useInsideWechat = (): boolean => useOwn() && insideWechat()
