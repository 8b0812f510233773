import type { Variant } from '../model/schema'
import { variantOfPath } from '../model/addresses'

/** The variant that the address names with which the app was opened. */
export function variantOfLaunch(): Variant | undefined {
  if (typeof window === 'undefined') return undefined // prerendering
  return variantOfPath(window.location.pathname)
}

/** A page of the web that is opened from outside is a visit of its own. */
export const isEntrance = (): boolean => false
