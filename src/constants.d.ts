/** Set when building: whether the gallery of blocks and states is in it (`npm run gallery`). */
declare const GALLERY: boolean
/** Set when building: the site's origin (https://example.com), or empty. */
declare const SITE_ORIGIN: string
/** Set when building: `device` where a device set to traditional script reads in it from the first; else empty. */
declare const READ_IN: string
/** Set when building: the address of the signing service, or empty. */
declare const SIGNING_URL: string
/** Set when building: the template of WeChat's subscription message that calls readers, or empty. */
declare const SUBSCRIBE_TEMPLATE: string
/** Set when building: the address of a published library; empty where the app carries its own. */
declare const LIBRARY_URL: string
/** Set when building: the address of a search server; empty where the published index is searched. */
declare const SEARCH_URL: string
/** Set when building: the key that lets readers search and do nothing else, as `Authorization` has it. */
declare const SEARCH_KEY: string
/** Set when building: the name of the index there. */
declare const SEARCH_INDEX: string
/** Set when building: which server it is. */
declare const SEARCH_KIND: 'meilisearch' | 'opensearch'
