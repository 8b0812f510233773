import type { Series, Variant } from '../model/schema'

/** Names of what the library was asked for, in memory and in prerendered pages. */
export const indexKey = (variant: Variant): string => `index.${variant}`
export const seriesKey = (id: string, variant: Variant): string => `series.${id}.${variant}`
/** Documents that never change under their names. */
export const indexPageKey = (variant: Variant, sum: string): string => `index.${variant}.${sum}`
export const seriesPageKey = ({ id, variant }: Series, sum: string): string =>
  `series.${id}.${variant}.${sum}`
export const outlineKey = ({ id, variant }: Series, sum: string): string => `outline.${id}.${variant}.${sum}`
const ARTICLE = 'article.'
export const articleKey = (id: string, variant: Variant): string => `${ARTICLE}${id}.${variant}`
export const isArticleKey = (key: string): boolean => key.startsWith(ARTICLE)
