/** Set when building: whether the gallery of blocks and states is in it (`npm run gallery`). */
declare const GALLERY: boolean
/** Set when building: the site's origin (https://example.com), or empty. */
declare const SITE_ORIGIN: string
/** Set when building: the address of the signing service, or empty. */
declare const SIGNING_URL: string
/** Set when building: the address of a published library; empty where the app carries its own. */
declare const LIBRARY_URL: string
