import type { Article } from '../../model/schema'

/** The pictures of an article's figures, as the article names them. */
export const picturesOf = ({ blocks }: Pick<Article, 'blocks'>): string[] =>
  blocks.flatMap(block => (block.type === 'figure' && block.image ? [block.image.src] : []))
