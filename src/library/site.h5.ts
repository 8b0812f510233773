import { useSyncExternalStore } from 'react'
import { firstPage } from './first-page'

const never = () => () => {}
const given = (): string => firstPage()?.origin ?? SITE_ORIGIN
const found = (): string => SITE_ORIGIN || window.location.origin

/**
 * The origin that shared addresses begin with: the one given when building, else where the page is served; a
 * prerendered page does not know the latter until it has been taken over.
 */
export const useSiteOrigin = (): string => useSyncExternalStore(never, found, given)
