import { useRef, useState } from 'react'
import { useVoice } from '../../../device/aloud/use-voice'
import { useWords } from '../../../state/variant'
import { Icon } from '../../../primitives/Icon'
import { icons } from '../../../primitives/icons'
import { lazyOverlay } from '../../lazy-overlay'
import type { ListenProps } from './types'

/** What reads comes only when it is asked for. */
const Player = lazyOverlay(async () => (await import('./Player')).Player)

/** Reads the article aloud; nothing where the device has no voice for its script. */
export function ListenButton({ script, textKey, bodyId }: ListenProps) {
  const { words, script: own, language } = useWords()
  const voice = useVoice(script)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (!voice) return null
  const open = (): void => {
    // iOS speaks only for a page that has begun to within a tap; the player may be on its way until after it.
    if (!isOpen) window.speechSynthesis.speak(new SpeechSynthesisUtterance(''))
    setOpen(!isOpen)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button listen script-${own}`}
        lang={language}
        aria-expanded={isOpen}
        onClick={open}
      >
        <Icon path={icons.listen} />
        {words.aloud.listen}
      </button>
      {isOpen && (
        <Player
          voice={voice}
          textKey={textKey}
          bodyId={bodyId}
          onClose={() => {
            setOpen(false)
            button.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </>
  )
}
