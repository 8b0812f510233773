import type { Variant } from '../model'

/** Names of what the library was asked for, in memory and in prerendered pages. */
export const indexKey = (variant: Variant): string => `index.${variant}`
export const seriesKey = (id: string, variant: Variant): string => `series.${id}.${variant}`
export const articleKey = (id: string, variant: Variant): string => `article.${id}.${variant}`
