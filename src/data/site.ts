/** What the owner tells of the site. Apart from `source.ts`, which comes with the first page. */
import type { Site, Variant } from '../model/schema'
import { fetchCached } from './cache'

export const siteKey = (variant: Variant): string => `site.${variant}`

/** Rejects with LoadError; with MissingError where nothing is told. */
export const fetchSite = (variant: Variant): Promise<Site> =>
  fetchCached(siteKey(variant), async () => (await import('./documents')).loadSite(variant))
