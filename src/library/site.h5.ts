import { useSyncExternalStore } from 'react'
import { firstPage } from './first-page'

const never = () => () => {}
const given = (): string => firstPage()?.origin ?? SITE_ORIGIN

/** The origin that shared addresses begin with: the one given when building, else where the page is served. */
export const siteOrigin = (): string => SITE_ORIGIN || window.location.origin

/** The same, to draw with: a prerendered page does not know where it is served until it has been taken over. */
export const useSiteOrigin = (): string => useSyncExternalStore(never, siteOrigin, given)
