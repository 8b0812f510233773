/** What a poster says. Apart from its layout, which is loaded only when a poster is asked for. */
import type { Article, Image } from '../model/schema'
import { plainText } from '../model/values'
import type { Card } from './card'

export interface PosterContent {
  tag: string
  title: string
  /** The text's beginning, as one line. */
  opening: string
  source: string
  /** Whole H5 address that the code names. */
  address: string
  /** The picture on top; none where the article has none that a canvas draws. */
  picture?: Image | undefined
}

/**
 * What a poster of an article says: of the chosen paragraph, where the card is one's.
 * @param shown the picture that is shared; else the article's own
 * @param quote the words of the paragraph that were chosen; all of it where absent
 */
export function posterContent(
  article: Article,
  card: Card,
  shown = article.cover,
  quote?: string,
): PosterContent {
  const texts = article.blocks.flatMap(block =>
    block.type === 'paragraph' ? [plainText(block.content).replace(/\s+/g, ' ').trim()] : [],
  )
  const chosen = /#p(\d+)$/.exec(card.url)?.[1]
  const from = chosen === undefined ? 0 : Number(chosen) - 1
  const picture = shown && !/\.svg$/i.test(shown.src) ? shown : undefined
  return {
    tag: article.tag ?? article.series.title,
    title: article.title,
    opening:
      chosen === undefined
        ? texts
            .filter(text => /[\p{L}\p{N}]/u.test(text))
            .slice(0, 3)
            .join('')
        : (quote ?? texts[from] ?? card.summary),
    source: article.series.title,
    address: card.url,
    picture,
  }
}
