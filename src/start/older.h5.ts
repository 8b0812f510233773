/**
 * What the oldest browsers lack and the app uses: fetched by those alone (`config/entry-loader.js` names the same
 * features); `tests/h5/old-browsers.spec.ts` holds that it is all.
 */
import { ResizeObserver } from '@juggle/resize-observer'

const page = window as { ResizeObserver?: typeof ResizeObserver }
page.ResizeObserver ??= ResizeObserver

/** ECMA-262, 23.1.3.1. Safari has it since 15.4, Chrome since 92, Firefox since 90. */
function at<T>(this: readonly T[], index: number): T | undefined {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

if (!('at' in Array.prototype))
  Object.defineProperty(Array.prototype, 'at', { value: at, writable: true, configurable: true })
