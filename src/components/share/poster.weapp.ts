/** What draws a poster: only articles have one, so that it travels in their package. A build without a site has none. */
import PosterPanel from './PosterPanel'

export const Poster = SITE_ORIGIN || GALLERY ? PosterPanel : undefined
