/** The origin that shared addresses begin with: the one given when building, else where the page is served. */
export const siteOrigin = (): string =>
  SITE_ORIGIN || (typeof window === 'undefined' ? '' : window.location.origin)
