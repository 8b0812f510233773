/** Faults of the app in WeChat's realtime log (实时日志), where the owner turns it on in `site.yaml`. */
import Taro, { useError, useUnhandledRejection } from '@tarojs/taro'
import { faultLine } from './fault-line'
import { fetchSite } from './site'

/** Of any variant: it tells nothing in words. */
const VARIANT = 'original'

/** Tells a fault. Where it cannot be learnt whether the owner wants that, it is not told. */
export function logFault(fault: unknown): void {
  const route = Taro.getCurrentPages().at(-1)?.route ?? ''
  fetchSite(VARIANT).then(
    ({ errorLog }) => {
      if (errorLog) Taro.getRealtimeLogManager().error(faultLine(fault, route))
    },
    () => undefined,
  )
}

/** Tells what nobody has caught. */
export function useFaultLog(): void {
  useError(logFault)
  useUnhandledRejection(({ reason }) => logFault(reason))
}
