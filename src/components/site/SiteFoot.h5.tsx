import { useState, type ReactNode } from 'react'
import { useSite } from '../../data/use-site'
import type { Script, Site } from '../../model/schema'
import { useWords } from '../../state/variant'
import type { Language } from '../../words/language'
import { Box } from '../../primitives/Box'
import { OpenInMiniProgram } from './OpenInMiniProgram'
import { SiteFacts } from './SiteFacts'
import { SITE_WORDS } from './site-words'

interface SiteFootViewProps {
  site: Site
  script: Script
  language: Language
  /** Above it: what only a browser knows. */
  children?: ReactNode
}

/** The foot of a page, as it is drawn ahead. */
export const SiteFootView = ({ site, script, language, children }: SiteFootViewProps) => (
  <Box
    as="footer"
    className={`site-foot page-colours script-${script}`}
    label={SITE_WORDS[language].about}
    language={language}
  >
    {children}
    <SiteFacts site={site} icp={site.icp} language={language} />
  </Box>
)

/** The foot in the reader's script and language; until it has come in that script it stays as it was. */
export function SiteFoot({ first }: { first: Site }) {
  const { variant, script, language } = useWords()
  const site = useSite(variant)
  const [shown, setShown] = useState(first)
  if (site !== undefined && site !== shown) setShown(site)
  const known = site ?? shown
  return (
    <SiteFootView site={known} script={script} language={language}>
      {known.openFromWeb && <OpenInMiniProgram go={link => window.location.assign(link)} />}
    </SiteFootView>
  )
}
