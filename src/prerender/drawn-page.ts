import type { Place } from '../model/addresses'
import type { Article, LibraryIndex, Script, Series } from '../model/schema'
import type { Card } from '../share/card'

interface Shared {
  /** The site's origin without a closing slash; empty where the build was given none. */
  origin: string
  /** What is shown in chat previews and search results, as in shares. */
  card: Card
  /** Title of the window: the same that the app sets. */
  title: string
  /** The script of the page: of its text, and of the interface around it. */
  script: Script
}

/** A page to be prerendered: its place, and what the library holds for it. */
export type Page = Shared &
  (
    | { place: Extract<Place, { page: 'home' }>; index: LibraryIndex }
    | { place: Extract<Place, { page: 'series' }>; series: Series }
    | { place: Extract<Place, { page: 'article' }>; article: Article; publisher?: string | undefined }
  )
