import { useState } from 'react'
import { useSleepTimer } from '../../../device/aloud/sleep-timer'
import { after } from '../../../device/cycle'
import { clock } from '../../../words/format'
import { useWords } from '../../../state/variant'
import { Box } from '../../../primitives/Box'
import { Button } from '../../../primitives/Button'
import { Icon } from '../../../primitives/Icon'
import { Text } from '../../../primitives/Text'
import { playerIcons } from '../player-icons'
import type { Player } from './player.weapp'
import './audio.scss'

/** WeChat's bounds are 0.5 and 2. */
const RATES = [1, 1.25, 1.5, 2, 0.75] as const
/** Seconds of a step back or on. */
const STEP = 15

interface AudioPlayerProps {
  player: Player
  title: string
}

/** The controls of a sound: play and pause, where it is, how fast; once it has begun also back, on and a sleep timer. */
export function AudioPlayer({ player, title }: AudioPlayerProps) {
  const { words, script } = useWords()
  const { media, aloud } = words
  const { playing, toggle, pause, skip, setRate } = player
  const [rate, chooseRate] = useState<(typeof RATES)[number]>(1)
  const timer = useSleepTimer(pause)
  const isPlaying = playing.state === 'playing'
  const { time, duration } = playing
  return (
    <Box className={`audio script-${script}`} role="group" label={title || media.audio}>
      <Button className="audio-play" label={isPlaying ? aloud.pause : aloud.play} onTap={toggle}>
        <Icon path={isPlaying ? playerIcons.pause : playerIcons.play} />
      </Button>
      <Box className="audio-line">
        <Box
          className="audio-passed"
          style={{ transform: `scaleX(${duration > 0 ? (time / duration).toFixed(3) : 0})` }}
        />
      </Box>
      <Text className="audio-time">
        {playing.state === 'failed'
          ? media.failed
          : duration > 0
            ? `${clock(time)} / ${clock(duration)}`
            : media.audio}
      </Text>
      <Button
        className="audio-rate"
        label={aloud.rate(rate)}
        onTap={() => {
          const next = after(RATES, rate)
          chooseRate(next)
          setRate(next)
        }}
      >
        {`${rate}×`}
      </Button>
      {duration > 0 && (
        <Box className="audio-more">
          <Button className="audio-step" label={media.back(STEP)} onTap={() => skip(-STEP)}>
            {`−${STEP}`}
          </Button>
          <Button className="audio-step" label={media.on(STEP)} onTap={() => skip(STEP)}>
            {`+${STEP}`}
          </Button>
          <Button
            className="audio-step"
            label={timer.minutes === 0 ? aloud.timerOff : aloud.timer(timer.minutes)}
            pressed={timer.minutes > 0}
            onTap={timer.step}
          >
            <Icon path={playerIcons.timer} />
            {timer.minutes > 0 ? String(timer.minutes) : ''}
          </Button>
        </Box>
      )}
    </Box>
  )
}
