import Taro, { usePageNotFound } from '@tarojs/taro'

/** Shows the missing page where a card names a page that this release does not have. */
export function useMissingPage(): void {
  usePageNotFound(() => void Taro.redirectTo({ url: '/pages/missing/index' }).catch(() => undefined))
}
