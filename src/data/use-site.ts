import { useEffect } from 'react'
import type { Site, Variant } from '../model/schema'
import { useCached } from './cache'
import { fetchSite, siteKey } from './site'

/** What the owner tells of the site; undefined until it has come, and where nothing is told. */
export function useSite(variant: Variant): Site | undefined {
  const site = useCached(siteKey(variant)) as Site | undefined
  const isKnown = site !== undefined
  useEffect(() => {
    if (!isKnown) fetchSite(variant).catch(() => undefined)
  }, [isKnown, variant])
  return site
}
