import type { Site } from '../../model/schema'
import type { Language } from '../../words/language'
import { Box } from '../../primitives/Box'
import { OutLink } from '../../primitives/OutLink'
import { Text } from '../../primitives/Text'
import { SITE_WORDS } from './site-words'

/** The registers, which a number leads to: https://beian.miit.gov.cn, https://beian.mps.gov.cn. */
const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const policeRecord = (number: string): string =>
  `https://beian.mps.gov.cn/#/query/webSearch?code=${number.replace(/\D/g, '')}`

interface SiteFactsProps {
  site: Site
  /** 备案号 of what this is: the site or the mini-program. */
  icp: string | undefined
  language: Language
}

/** What the owner tells of the site: who, how to reach them, what a machine has made, the numbers of the registers. */
export function SiteFacts({ site, icp, language }: SiteFactsProps) {
  const words = SITE_WORDS[language]
  const { name, contact, privacy, aiLabel, publicSecurity } = site
  const ways = [...linked(words.contact, contact), ...linked(words.privacy, privacy)]
  const numbers = [
    ...linked(icp, ICP_REGISTER),
    ...linked(publicSecurity, publicSecurity && policeRecord(publicSecurity)),
  ]
  return (
    <>
      {(ways.length > 0 || name) && (
        <Box as="p" className="site-line">
          {name && <Text className="site-part site-name">{name}</Text>}
          <Links links={ways} />
        </Box>
      )}
      {aiLabel && (
        <Box as="p" className="site-line">
          {aiLabel}
        </Box>
      )}
      {numbers.length > 0 && (
        <Box as="p" className="site-line">
          <Links links={numbers} />
        </Box>
      )}
    </>
  )
}

type Linked = readonly [text: string, href: string]

const linked = (text: string | undefined, href: string | undefined): Linked[] =>
  text && href ? [[text, href]] : []

const Links = ({ links }: { links: readonly Linked[] }) =>
  links.map(([text, href]) => (
    <Text key={href} className="site-part">
      <OutLink href={href}>{text}</OutLink>
    </Text>
  ))
