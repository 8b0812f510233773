import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../state/variant'
import { Icon } from '../../primitives/Icon'
import { intoView } from './into-view'
import { Sheet } from '../../primitives/Sheet'
import { siteIcons } from '../../share/icons'
import { copy } from '../../share/clipboard'
import { linkBuilders, textToCopy, type LinkTarget } from '../../share/links'
import { canShare, share } from '../../share/system'
import { siteTargets, type SiteTarget } from '../../share/targets'
import { hostApp } from '../../share/wechat-rules'
import type { ShareSheetProps } from './types'
import { useShared } from './use-shared'
import { WechatGuide } from './WechatGuide'

/** The code's library comes only when a code is asked for. */
const QrPanel = lazy(() => import('./QrPanel'))
const PosterPanel = lazy(() => import('./PosterPanel'))

/** What the sheet shows below the targets. */
type Panel = 'none' | 'qr' | 'poster' | 'guide' | 'copied' | 'copy-failed' | 'share-failed'

const isLink = (target: SiteTarget): target is LinkTarget => target in linkBuilders

/** The share sheet of the site. Says that something was shared only where the platform tells. */
export function ShareSheet(props: ShareSheetProps) {
  const { first, onClose } = props
  const { words, script } = useWords()
  const { card, written, poster, title, what } = useShared(props)
  const inside = hostApp(navigator.userAgent)
  const inWechat = inside === 'wechat'
  const [panel, setPanel] = useState<Panel>(first === 'wechat' ? (inWechat ? 'guide' : 'qr') : 'none')
  const targets = siteTargets({
    script,
    inside,
    systemShare: canShare(),
    poster: poster !== undefined,
  })

  const act = async (target: SiteTarget): Promise<void> => {
    if (target === 'wechat') setPanel(inWechat ? 'guide' : 'qr')
    if (target === 'poster') setPanel('poster')
    if (target === 'system') {
      const outcome = await share(card)
      // The sheet closes when the reader chose an app there, and stays when they did not.
      if (outcome === 'shared') onClose()
      if (outcome === 'failed') setPanel('share-failed')
    }
    if (target === 'copy') setPanel((await copy(textToCopy(card))) ? 'copied' : 'copy-failed')
  }

  return (
    <Sheet title={title} closeLabel={words.close} script={script} onClose={onClose}>
      <p className={`share-what script-${written ?? script}`} lang={written ?? script}>
        {what}
      </p>
      <ul className="share-targets" role="list">
        {targets.map(target => {
          const face = (
            <>
              <span className="share-icon">
                <Icon path={siteIcons[target]} />
              </span>
              <span className="share-name">{words.targets[target]}</span>
            </>
          )
          return (
            <li key={target} className="share-item">
              {isLink(target) ? (
                <a
                  className="share-target"
                  href={linkBuilders[target](card)}
                  target={target === 'email' ? undefined : '_blank'}
                  rel="noopener noreferrer"
                  data-target={target}
                >
                  {face}
                </a>
              ) : (
                <button
                  type="button"
                  className="share-target button"
                  data-target={target}
                  onClick={() => void act(target)}
                >
                  {face}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <div className="share-panel" aria-live="polite">
        {panel === 'qr' && (
          <Suspense fallback={<p className="share-said">{words.loading}</p>}>
            <QrPanel address={card.url} hint={words.scanToRead} />
          </Suspense>
        )}
        {panel === 'copied' && (
          <p ref={intoView} className="share-said">
            {words.copied}
          </p>
        )}
        {panel === 'copy-failed' && (
          <p ref={intoView} className="share-said">
            {words.copyFailed}
          </p>
        )}
        {panel === 'share-failed' && (
          <p ref={intoView} className="share-said">
            {words.shareFailed}
          </p>
        )}
      </div>
      {panel === 'poster' && poster && (
        <Suspense fallback={<p className="share-said">{words.loading}</p>}>
          <PosterPanel content={poster} onClose={() => setPanel('none')} />
        </Suspense>
      )}
      {panel === 'guide' && <WechatGuide onClose={onClose} />}
      <input
        className="share-address"
        aria-label={words.address}
        readOnly
        value={card.url}
        onFocus={event => event.currentTarget.select()}
      />
    </Sheet>
  )
}
