import Taro, { usePageNotFound } from '@tarojs/taro'
import { quietly } from '../primitives/quietly'

/** Shows the missing page where a card names a page that this release does not have. */
export function useMissingPage(): void {
  usePageNotFound(() => quietly(Taro.redirectTo({ url: '/pages/missing/index' })))
}
