/** The index in every variant, made from the heads of the series as the folder holds them by now. */
import { cardsOfHome, writeCards } from '../share-images/of-lists'
import type { CardPictures, HomeNames } from '../share-images/card-pictures'
import { indexDocuments } from './index-documents'
import type { RowList, SeriesRows } from '../series/series'
import { VARIANTS, type Series } from '../../../model/schema'
import type { Fingerprints } from '../../incremental/fingerprint'
import { indexOfFirst, type Format } from '../formats'
import { sitemapEntries, type Site } from '../feeds/sitemap'
import { sitemapFiles } from '../feeds/sitemap-files'
import type { Steps } from '../steps'

export interface Surroundings {
  pictures: CardPictures | undefined
  home: HomeNames | undefined
  /** Lists of what articles have in common, which the sitemap names too. */
  topics: readonly RowList[]
  /** For the sitemap; without it there is none. */
  site?: Site | undefined
  /** When the words of articles last changed, by the articles' numbers: the sitemap tells it. */
  modified: readonly (string | undefined)[]
  format: Format
  /** Ids that were taken back: an index of the first format names them. */
  withdrawn: readonly string[]
}

/** What the index names goes before it. */
export async function writeIndex(
  all: readonly SeriesRows[],
  { pictures, home, topics, site, modified, format, withdrawn }: Surroundings,
  fingerprints: Fingerprints,
  steps: Steps,
): Promise<void> {
  const cards = pictures !== undefined
  await steps.make(
    'index',
    () => fingerprints.index(all, cards, home, format, format === 1 && withdrawn),
    async sink => {
      for (const variant of VARIANTS) {
        const heads: Series[] = []
        for (const { folder } of all) heads.push(steps.head(folder.id, variant))
        const cardImages = pictures && home && (await cardsOfHome(home, variant, pictures))
        await writeCards(pictures, sink)
        const documents =
          format === 1
            ? [indexOfFirst(all, variant, cardImages, withdrawn)]
            : indexDocuments(heads, variant, cardImages)
        for (const [file, document] of documents) await sink.document(file, document)
      }
    },
  )
  if (!site) return
  await steps.make(
    'sitemap',
    () => fingerprints.sitemap(site, all, topics, modified),
    async sink => {
      const files = sitemapFiles(
        sitemapEntries(all, topics, modified),
        site.origin,
        site.library ?? `${site.origin}/library`,
      )
      for (const [name, text] of files) await sink.file(name, text)
    },
  )
}
