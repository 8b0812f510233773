/** The elements that a prerendered page has below the app: what the owner tells of the site, and the same as JSON. */
export const SITE_FOOT_ID = 'site-foot'
export const SITE_DATA_ID = 'site-facts'
