/** Browsers show and clear what a site keeps themselves. */
export const OfflineArticles = (): null => null
