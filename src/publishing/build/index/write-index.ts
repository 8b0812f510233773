/** The index in every variant, made from the heads of the series as the folder holds them by now. */
import { cardsOfHome } from '../share-images/of-lists'
import type { CardPictures, HomeNames } from '../share-images/cards'
import { indexDocuments } from './index-documents'
import type { SeriesRows } from '../series/series'
import { pathOf } from '../../../model/paths'
import { VARIANTS, type Series } from '../../../model/schema'
import type { Batch } from '../../incremental/batch'
import type { Fingerprints } from '../../incremental/fingerprint'
import { indexOfFirst, type Format } from '../formats'
import { sitemaps, type Site } from '../feeds/sitemap'

export interface Surroundings {
  pictures: CardPictures | undefined
  home: HomeNames | undefined
  /** For the sitemap; without it there is none. */
  site: Site | undefined
  /** When the words of articles last changed, by the articles' numbers: the sitemap tells it. */
  modified: readonly (string | undefined)[]
  format: Format
  /** Ids that were taken back: an index of the first format names them. */
  withdrawn: readonly string[]
}

/** What the index names goes before it. */
export async function writeIndex(
  all: readonly SeriesRows[],
  { pictures, home, site, modified, format, withdrawn }: Surroundings,
  fingerprints: Fingerprints,
  batch: Batch,
): Promise<void> {
  const cards = pictures !== undefined
  await batch.make(
    'index',
    fingerprints.index(cards, home, site, site && modified, format, format === 1 && withdrawn),
    async write => {
      for (const variant of VARIANTS) {
        const heads: Series[] = []
        for (const { folder } of all) {
          const path = pathOf({ kind: 'series', id: folder.id, variant })
          heads.push(JSON.parse(await batch.output.read(path)) as Series) // checked when it was written
        }
        const cardImages = pictures && home && (await cardsOfHome(home, variant, pictures))
        for (const [name, bytes] of pictures?.take() ?? []) await write(name, bytes)
        const documents =
          format === 1
            ? [indexOfFirst(all, variant, cardImages, withdrawn)]
            : indexDocuments(heads, variant, cardImages)
        for (const [file, document] of documents) await write(pathOf(file), JSON.stringify(document))
      }
      for (const [name, text] of site ? sitemaps(all, modified, site) : []) await write(name, text)
    },
  )
}
