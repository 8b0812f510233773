/** The articles of a library in every variant, with the pictures of their cards. */
import path from 'node:path'
import { CardPictures } from '../share-images/card-pictures'
import type { Loaded } from '../load'
import { dropAbsent } from '../manner'
import { KeptRelations } from './kept-relations'
import { Relations } from './related'
import { surroundingsOf } from './surroundings'
import { ownOf, withPictures } from './variants'
import { heldRows, type HeldRow, type SeriesRow, type SeriesRows } from '../series/series'
import { atHand } from '../../disk/at-hand'
import { inLanes } from '../../disk/lanes'
import type { BuildOptions } from '../build'
import { articleIn } from '../formats'
import type { Fingerprints } from '../../incremental/fingerprint'
import { lastChange } from '../last-change'
import { writeCards } from '../share-images/of-lists'
import type { Steps } from '../steps'
import { fontOfArticle } from '../title-fonts/of-documents'

/** Articles in work at a time: while one waits for the disk, another is converted. */
const LANES = 8

interface Written {
  /** How many articles were compiled. */
  compiled: number
  /** The days on which their words last changed since they were published, by the articles' numbers. */
  modified: readonly (string | undefined)[]
}

/** New articles go first: the index names them soon. */
export async function writeArticles(
  { cards, sources, images, site }: Loaded,
  all: readonly SeriesRows[],
  options: Pick<BuildOptions, 'cards' | 'fonts' | 'format' | 'today' | 'run' | 'progress' | 'relations'>,
  fingerprints: Fingerprints,
  steps: Steps,
): Promise<Written> {
  const { fonts, format, today, run, progress } = options
  const relations = options.relations ? new KeptRelations(cards, options.relations) : new Relations(cards)
  const nameOf = (row: HeldRow): string => `a/${cards.ids[row.number] ?? ''}`
  const jobs = function* (): Generator<SeriesRow> {
    for (const isWanted of [true, false])
      for (const job of heldRows(all)) if (steps.isNew(nameOf(job.row)) === isWanted) yield job
  }
  let compiled = 0
  const modified: (string | undefined)[] = []
  await inLanes(jobs(), LANES, async ({ series, row }) => {
    const card = withPictures(row.card, images)
    const related = relations.of(row.number)
    const hasCards = options.cards !== undefined
    const corrections = card.corrections && site.corrections
    const inputs = (): string =>
      fingerprints.article(card, series, related, hasCards, fonts !== undefined, format, corrections)
    const make = () =>
      steps.make(nameOf(row), inputs, async (sink, note) => {
        const around = surroundingsOf(card, series, related, cards, site)
        const articles = await run('article', await sources.textOf(card), ownOf(card), around)
        const pictures = options.cards && new CardPictures(options.cards.keptIn)
        const picture = card.picture && { ...images.held(card.picture), focus: card.focus }
        let changed: string | undefined
        for (const article of articles) {
          const shown = pictures
            ? { ...article, cardImages: await pictures.ofArticle(article, picture) }
            : article
          // The first of them, whose words tell for all.
          if (article.variant === 'original') changed = lastChange(shown, steps.published, today)
          await writeCards(pictures, sink)
          const font = fonts && (await fontOfArticle(article, fonts, sink, run))
          const dated = articleIn(format, dropAbsent({ ...shown, ...font, modified: changed }))
          await sink.document({ kind: 'article', id: card.id, variant: article.variant }, dated)
        }
        if (changed !== undefined) note(changed)
      })
    const { isAnew, found } = await atHand(path.join(card.folder, card.file), make)
    if (isAnew) compiled += 1
    modified[card.number] = found
    progress?.show(card.id)
  })
  return { compiled, modified }
}
