/** The articles of a library in every variant, with the pictures of their cards. */
import { summed } from '../../checksum'
import { pathOf } from '../../library-paths'
import type { CardPictures } from '../cards/cards'
import { inEveryVariant } from '../compile/every-variant'
import type { Images } from '../compile/images'
import type { Card, Loaded } from '../compile/load'
import { inOwnWords } from '../compile/own-words'
import { Relations } from '../compile/related'
import type { SeriesRows } from '../compile/series'
import { readArticle } from '../library-files'
import type { Batch } from './batch'
import { articleInputs } from './fingerprint'

/**
 * New articles go first: the index names them soon.
 * @param pictures makes the pictures of cards; without it there are none
 * @returns how many articles were compiled
 */
export async function writeArticles(
  { cards }: Loaded,
  all: readonly SeriesRows[],
  images: Images,
  pictures: CardPictures | undefined,
  batch: Batch,
): Promise<number> {
  const relations = new Relations([...cards.values()])
  const jobs = all.flatMap(series =>
    series.rows.flatMap(row => ('card' in row ? [{ series, card: row.card }] : [])),
  )
  const isNew = ({ card }: { card: Card }): boolean => batch.isNew(`a/${card.id}`)
  let compiled = 0
  for (const { series, card } of [...jobs.filter(isNew), ...jobs.filter(job => !isNew(job))]) {
    const related = relations.of(card)
    const inputs = articleInputs(card, series, related, cards, pictures !== undefined)
    const made = await batch.make(`a/${card.id}`, inputs, async write => {
      const source = await readArticle(card.folder, card.file)
      const surroundings = { series, relations: inOwnWords(related, source), cards, images }
      for await (const article of inEveryVariant(source, card, surroundings, pictures)) {
        for (const [name, bytes] of pictures?.take() ?? []) await write(name, bytes)
        const file = pathOf({ kind: 'article', id: card.id, variant: article.variant })
        await write(file, JSON.stringify(summed(article)))
      }
    })
    if (made) compiled += 1
  }
  return compiled
}
