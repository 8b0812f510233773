/** Takes over the foot that a page was drawn with, so that it follows its reader's script and language. */
import { hydrateRoot } from 'react-dom/client'
import { SiteFoot } from '../components/site/SiteFoot'
import { SITE_DATA_ID, SITE_FOOT_ID } from '../components/site/site-foot-model'
import { setCached } from '../data/cache'
import { siteKey } from '../data/site'
import type { Site } from '../model/schema'

const element = (id: string): HTMLElement | null => document.getElementById(id)

const foot = element(SITE_FOOT_ID)
if (foot) {
  // Of the page itself, as its text is.
  const first = JSON.parse(element(SITE_DATA_ID)?.textContent ?? '') as Site
  setCached(siteKey(first.variant), first)
  // What stands there stays, with whatever is focused in it; for a reader of another script it is drawn anew.
  hydrateRoot(foot, <SiteFoot first={first} />, { onRecoverableError: () => undefined })
}
