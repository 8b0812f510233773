/** The origin of the H5 site that links are copied with; empty where the build was given none. */
export const siteOrigin = (): string => SITE_ORIGIN

/** The same, to draw with. */
export const useSiteOrigin = siteOrigin
