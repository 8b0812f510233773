/** Content root → library: the one order in which everything is made, whatever it is made for. */
import { Fingerprints } from '../incremental/fingerprint'
import { NO_MOVES } from '../source/former-ids'
import type { RelationFiles } from './articles/kept-relations'
import { writeArticles } from './articles/write-articles'
import type { Site } from './feeds/sitemap'
import type { Format } from './formats'
import { withdrawnDocument } from './forms'
import { writeIndex } from './index/write-index'
import type { Loaded } from './load'
import { writePictures } from './pictures/write-pictures'
import { makeCovers } from './pictures/make-covers'
import { writeSearch, type SearchFolders } from './search/write-search'
import { seriesRows } from './series/series'
import { writeSeries } from './series/write-series'
import { writeSite } from './site/write-site'
import { CardPictures, type HomeNames } from './share-images/card-pictures'
import type { Steps } from './steps'
import { writeLicence } from './title-fonts/licence'
import type { FontOptions } from './title-fonts/title-font'
import { Topics } from './topics/topics'
import type { Run } from '../workers/threads'

export interface BuildOptions {
  /** What the pictures of share cards are made with; without it cards have none of their own. */
  cards?: { home?: HomeNames | undefined; keptIn?: string | undefined } | undefined
  /** Where smaller copies of pictures are kept from run to run; without it all are made. */
  copiesKeptIn?: string | undefined
  /** What the fonts of titles are made with; without it there are none. */
  fonts?: FontOptions | undefined
  /** For feeds and the sitemap; without it there are none. */
  site?: Site | undefined
  format: Format
  /** The day of this build, in China. */
  today: string
  /** Ids that were taken back. */
  withdrawn: readonly string[]
  search: SearchFolders
  /** Where relations are kept from run to run; without it all are worked out. */
  relations?: RelationFiles | undefined
  /** Does what takes the processor. */
  run: Run
  /** Is told how many pictures and articles are to be made or looked at, and of each. */
  progress?: Progress | undefined
}

export interface Progress {
  expect(files: number): void
  show(name: string): void
}

/**
 * Makes a library. Articles go before the lists that name them, new ones first, and the index after all, so that at any
 * moment what is named is there.
 * @returns how many articles had to be made
 */
export async function build(loaded: Loaded, steps: Steps, given: BuildOptions): Promise<number> {
  const { format, withdrawn } = given
  // Apps of earlier formats refuse documents that name one.
  const fonts = format >= 4 && loaded.site.title_font ? given.fonts : undefined
  const options = { ...given, fonts }
  const gathered = new Topics(loaded.folders, loaded.cards)
  const fingerprints = new Fingerprints(loaded.folders, loaded.cards)
  const all = seriesRows(loaded.folders, loaded.cards, (card, place) => {
    gathered.add(card, place)
    fingerprints.add(card)
  })
  // Apps of earlier formats do not know them.
  const topics = format >= 4 ? gathered.lists() : []
  const pictures = options.cards && new CardPictures(options.cards.keptIn)
  options.progress?.expect(loaded.images.files.size + loaded.cards.size)
  await writePictures(loaded.images, steps, options.copiesKeptIn, options.progress)
  if (fonts) await writeLicence(steps.sink)
  await makeCovers(all, loaded, steps)
  const { compiled, modified } = await writeArticles(loaded, all, options, fingerprints, steps)
  await writeSearch(loaded, all, options, steps)
  steps.settle()
  const surroundings = { ...options, pictures }
  for (const series of all) await writeSeries(series, surroundings, fingerprints, steps)
  for (const topic of topics) await writeSeries(topic, { fonts, run: given.run }, fingerprints, steps)
  const moves = format >= 4 ? loaded.moves : NO_MOVES
  await steps.sink.document(...withdrawnDocument(withdrawn, moves))
  await writeSite(loaded.site, steps)
  steps.settle()
  await writeIndex(all, { ...surroundings, topics, home: options.cards?.home, modified }, fingerprints, steps)
  return compiled
}
