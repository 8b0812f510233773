import { Button as NativeButton } from '@tarojs/components'
import { useSite } from '../../data/use-site'
import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { useSinglePage } from '../../primitives/single-page'
import { SiteFacts } from '../site/SiteFacts'
import { SITE_WORDS } from '../site/site-words'

/** What the owner tells of the site, and WeChat's 客服 where they answer there. */
export function MineSite() {
  const { variant, language } = useWords()
  const site = useSite(variant)
  const isAlone = useSinglePage()
  if (!site) return null
  const { about, talk } = SITE_WORDS[language]
  return (
    <Box as="footer" className="site-facts" label={about}>
      {site.contactButton && !isAlone && (
        <NativeButton className="pill share-native site-talk" openType="contact" hoverClass="is-touched">
          {talk}
        </NativeButton>
      )}
      <SiteFacts site={site} icp={site.icpMiniProgram} language={language} />
    </Box>
  )
}
