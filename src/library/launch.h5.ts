import type { Variant } from '../model'
import { parseH5Path } from '../addresses'

/** The variant that the address names with which the app was opened. */
export function variantOfLaunch(): Variant | undefined {
  if (typeof window === 'undefined') return undefined // prerendering
  const variant = parseH5Path(window.location.pathname)?.variant
  return variant === 'original' ? undefined : variant
}
