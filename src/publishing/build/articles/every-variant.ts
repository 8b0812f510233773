/** An article in every variant, with the pictures of its card. */
import { VARIANTS, type Article } from '../../../model/schema'
import type { CardPictures } from '../share-images/card-pictures'
import type { ArticleSource } from '../../source/model'
import type { Card } from '../cards'
import { articleOf, type Surroundings } from './variants'

/** @param pictures makes the pictures, which are then to be taken from it; without it there are none */
export async function* inEveryVariant(
  source: ArticleSource,
  card: Card,
  surroundings: Surroundings,
  pictures: CardPictures | undefined,
): AsyncGenerator<Article> {
  const picture = card.picture && surroundings.images.held(card.picture)
  for (const variant of VARIANTS) {
    const article = await articleOf(source, card, variant, surroundings)
    yield pictures ? { ...article, cardImages: await pictures.ofArticle(article, picture) } : article
  }
}
