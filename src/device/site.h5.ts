import { firstPage } from '../store/first-page'
import { useIsHydrated } from '../store/use-is-hydrated'

/** The origin that shared addresses begin with: the one given when building, else where the page is served. */
export const siteOrigin = (): string => SITE_ORIGIN || window.location.origin

/** The same, to draw with: a prerendered page does not know where it is served until it has been taken over. */
export const useSiteOrigin = (): string =>
  useIsHydrated() ? siteOrigin() : (firstPage()?.origin ?? SITE_ORIGIN)
