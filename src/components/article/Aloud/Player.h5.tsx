import { useEffect, useRef, useState } from 'react'
import { RATES } from '../../../library/aloud/speaker'
import { useWords } from '../../../library/variant'
import { Icon } from '../../../primitives/Icon'
import { useSpeaker } from './use-speaker'
import './aloud.scss'

interface PlayerProps {
  voice: SpeechSynthesisVoice
  textKey: unknown
  bodyId: string
  onClose: () => void
}

/** Minutes after which it falls silent by itself; 0 is never. */
const TIMERS = [0, 15, 30, 60] as const

const after = <T,>(values: readonly T[], value: T): T | undefined =>
  values[(values.indexOf(value) + 1) % values.length]

/** Reads aloud: play and pause, back and on by a paragraph, how fast, how long. Esc closes it. */
export function Player({ voice, textKey, bodyId, onClose }: PlayerProps) {
  const { words, script, language } = useWords()
  const { aloud } = words
  const foot = useRef<HTMLDivElement>(null)
  const { speaker, speaking } = useSpeaker(bodyId, textKey, voice, foot)
  const [rate, setRate] = useState<(typeof RATES)[number]>(1)
  const [minutes, setMinutes] = useState<(typeof TIMERS)[number]>(0)
  const isPlaying = speaking.state === 'playing'

  useEffect(() => {
    foot.current?.querySelector<HTMLElement>('.aloud-play')?.focus({ preventScroll: true })
    document.documentElement.classList.add('has-aloud')
    return () => document.documentElement.classList.remove('has-aloud')
  }, [])
  useEffect(() => {
    if (minutes === 0) return
    const timer = setTimeout(() => {
      setMinutes(0)
      speaker.pause()
    }, minutes * 60_000)
    return () => clearTimeout(timer)
  }, [minutes, speaker])

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
          const next = after(RATES, rate) ?? 1
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
        <Icon name="skipBack" />
      </button>
      <button
        type="button"
        className="button aloud-button aloud-play"
        aria-label={isPlaying ? aloud.pause : aloud.play}
        onClick={() => (isPlaying ? speaker.pause() : speaker.play())}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="button aloud-button"
        aria-label={aloud.next}
        onClick={() => speaker.skip(1)}
      >
        <Icon name="skipOn" />
      </button>
      <button
        type="button"
        className="button aloud-button aloud-timer"
        aria-label={minutes === 0 ? aloud.timerOff : aloud.timer(minutes)}
        aria-pressed={minutes > 0}
        onClick={() => setMinutes(after(TIMERS, minutes) ?? 0)}
      >
        <Icon name="timer" />
        {minutes > 0 && <span aria-hidden="true">{minutes}</span>}
      </button>
      <button type="button" className="button aloud-button" aria-label={aloud.stop} onClick={onClose}>
        <Icon name="close" />
      </button>
      <p className="aloud-said" role="status">
        {speaking.state === 'failed' ? aloud.failed : speaking.state === 'ended' ? aloud.ended : ''}
      </p>
    </div>
  )
}
