import { useSiteOrigin } from '../../device/site'
import { useWords } from '../../state/variant'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'
import { siteIcons } from '../../share/icons'
import { articleCard } from '../../share/card'
import { linkBuilders, type LinkTarget } from '../../share/links'
import { siteTargets, type SiteTarget } from '../../share/targets'
import { useHostApp } from './host-app'
import type { ShareStripProps } from './types'

/** Targets that the strip has room for on the narrowest phone; the sheet has them all. */
const ROOM = 5

const isLink = (target: SiteTarget): target is LinkTarget => target in linkBuilders

/** The targets at an article's end, with the sheet behind "more". */
export function StripTargets({ article, variant, onOpen }: ShareStripProps) {
  const card = articleCard(article, { variant, origin: useSiteOrigin() })
  const { words, script, language } = useWords()
  const targets = siteTargets({
    script,
    inside: useHostApp(),
    systemShare: false,
    poster: false,
  })
  return (
    <section className="share-strip" lang={language} aria-label={words.shareTo}>
      <h2 className="share-strip-title">{words.shareToColon}</h2>
      <div className="share-strip-targets">
        {targets.slice(0, ROOM).map(target =>
          isLink(target) ? (
            <a
              key={target}
              className="share-strip-target"
              href={linkBuilders[target](card)}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={words.targets[target] + words.opensNewWindow}
            >
              <Icon path={siteIcons[target]} />
            </a>
          ) : (
            <button
              key={target}
              type="button"
              value={target}
              className="share-strip-target button"
              aria-label={words.targets[target]}
              onClick={() => onOpen(target)}
            >
              <Icon path={siteIcons[target]} />
            </button>
          ),
        )}
        <button
          type="button"
          className="share-strip-target button"
          aria-label={words.more}
          onClick={() => onOpen(undefined)}
        >
          <Icon path={icons.more} />
        </button>
      </div>
    </section>
  )
}
