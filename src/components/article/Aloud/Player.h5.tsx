import { useEffect, useRef, useState } from 'react'
import { useSleepTimer } from '../../../device/aloud/sleep-timer'
import { RATES, type Speaking } from '../../../device/aloud/speaker'
import { after } from '../../../device/cycle'
import { useWords } from '../../../state/variant'
import { Icon } from '../../../primitives/Icon'
import { icons } from '../../../primitives/icons'
import { playerIcons } from '../player-icons'
import { useSpeaker } from './use-speaker'
import './aloud.scss'

interface PlayerProps {
  voice: SpeechSynthesisVoice
  textKey: unknown
  bodyId: string
  onClose: () => void
}

/** Reads aloud: play and pause, back and on by a paragraph, how fast, how long. Esc closes it. */
export function Player({ voice, textKey, bodyId, onClose }: PlayerProps) {
  const { words, script, language } = useWords()
  const { aloud } = words
  const foot = useRef<HTMLDivElement>(null)
  const { speaker, speaking } = useSpeaker(bodyId, textKey, voice, foot)
  const [rate, setRate] = useState<(typeof RATES)[number]>(1)
  const timer = useSleepTimer(() => speaker.pause())
  const isPlaying = speaking.state === 'playing'
  const said: Partial<Record<Speaking['state'], string>> = {
    failed: aloud.failed,
    ended: aloud.ended,
    cut: aloud.cut,
  }

  useEffect(() => {
    foot.current?.querySelector<HTMLElement>('.aloud-play')?.focus({ preventScroll: true })
    document.documentElement.classList.add('has-aloud')
    return () => document.documentElement.classList.remove('has-aloud')
  }, [])

  return (
    <div
      ref={foot}
      className={`aloud script-${script}`}
      lang={language}
      role="region"
      aria-label={aloud.title}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <button
        type="button"
        className="button aloud-button"
        aria-label={aloud.rate(rate)}
        onClick={() => {
          const next = after(RATES, rate)
          setRate(next)
          speaker.setRate(next)
        }}
      >
        <span aria-hidden="true">{rate}×</span>
      </button>
      <button
        type="button"
        className="button aloud-button"
        aria-label={aloud.previous}
        onClick={() => speaker.skip(-1)}
      >
        <Icon path={playerIcons.skipBack} />
      </button>
      <button
        type="button"
        className="button aloud-button aloud-play"
        aria-label={isPlaying ? aloud.pause : aloud.play}
        onClick={() => (isPlaying ? speaker.pause() : speaker.play())}
      >
        <Icon path={isPlaying ? playerIcons.pause : playerIcons.play} />
      </button>
      <button
        type="button"
        className="button aloud-button"
        aria-label={aloud.next}
        onClick={() => speaker.skip(1)}
      >
        <Icon path={playerIcons.skipOn} />
      </button>
      <button
        type="button"
        className="button aloud-button aloud-timer"
        aria-label={timer.minutes === 0 ? aloud.timerOff : aloud.timer(timer.minutes)}
        aria-pressed={timer.minutes > 0}
        onClick={timer.step}
      >
        <Icon path={playerIcons.timer} />
        {timer.minutes > 0 && <span aria-hidden="true">{timer.minutes}</span>}
      </button>
      <button type="button" className="button aloud-button" aria-label={aloud.stop} onClick={onClose}>
        <Icon path={icons.close} />
      </button>
      <div className="aloud-said" role="status">
        {said[speaking.state]}
        {speaking.state === 'cut' && (
          <button type="button" className="button aloud-on" onClick={() => speaker.play()}>
            {aloud.goOn}
          </button>
        )}
      </div>
    </div>
  )
}
