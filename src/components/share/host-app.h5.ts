import { useIsHydrated } from '../../store/use-is-hydrated'
import { hostApp, type HostApp } from '../../share/wechat-rules'

/** The app in whose browser the page is read; a prerendered page does not know it until it has been taken over. */
export const useHostApp = (): HostApp | undefined => {
  const isOwn = useIsHydrated()
  return isOwn ? hostApp(navigator.userAgent) : undefined
}
