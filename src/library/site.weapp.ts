/** The origin of the H5 site that links are copied with; empty where the build was given none. */
export const useSiteOrigin = (): string => SITE_ORIGIN
