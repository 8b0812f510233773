import type { Article, FigureImage } from '../../model/schema'

/** The pictures of an article's figures. */
export const picturesOf = ({ blocks }: Pick<Article, 'blocks'>): FigureImage[] =>
  blocks.flatMap(block => (block.type === 'figure' && block.image ? [block.image] : []))
