import { useBarHidden } from '../device/bar-hidden'
import { useWords } from '../state/variant'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { Icon } from '../primitives/Icon'
import { icons } from '../primitives/icons'
import { Link } from '../primitives/Link'
import { Text } from '../primitives/Text'
import type { ReactNode } from 'react'
import { useSinglePage } from '../primitives/single-page'
import type { Place } from '../model/addresses'
import { BackButton } from './BackButton'

export interface BarProps {
  /** What stands in the middle: the series that an article belongs to, say. */
  caption?: string
  captionTo?: Place
  /** Said quietly beside the caption: the time that the rest takes, say. */
  note?: string
  /** Buttons at the bar's beginning, after the way back. */
  start?: ReactNode
  /** On a screen below the home: the way back. */
  onShare?: () => void
  onScript: () => void
  onSettings: () => void
}

/** The quiet bar above the page: back, where one is, script, settings, share. In WeChat the system's bar has back. */
export function Bar(props: BarProps) {
  const { caption, captionTo, note, start, onShare, onScript, onSettings } = props
  const { words, variant, language, script } = useWords()
  const hidden = useBarHidden()
  const singlePage = useSinglePage()
  const mark = words.variantMarks[variant]
  const hasShare = onShare !== undefined && !singlePage
  return (
    <Box as="header" className={hidden ? 'bar bar-hidden' : 'bar'} language={language}>
      {caption !== undefined && <BackButton />}
      {start}
      <Box className="bar-caption" language={captionTo ? script : language}>
        {caption && captionTo ? (
          <Link className="bar-link" to={captionTo}>
            <Text className="bar-name">{caption}</Text>
          </Link>
        ) : (
          caption && <Text className="bar-name">{caption}</Text>
        )}
        {note && (
          <Text className="bar-note" language={language}>
            {note}
          </Text>
        )}
      </Box>
      <Box className={hasShare ? 'bar-tools bar-tools-share' : 'bar-tools'}>
        <Button className="bar-button bar-script" label={`${mark} ${words.chooseScript}`} onTap={onScript}>
          {mark}
        </Button>
        <Button className="bar-button bar-settings" label={`AA ${words.settings.title}`} onTap={onSettings}>
          A
          <Text className="bar-settings-large" decorative>
            A
          </Text>
        </Button>
        {hasShare && (
          <Button className="bar-button bar-share" label={words.share} onTap={onShare}>
            <Icon path={icons.share} />
          </Button>
        )}
      </Box>
    </Box>
  )
}
