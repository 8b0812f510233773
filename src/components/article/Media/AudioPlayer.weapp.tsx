import { useState } from 'react'
import { clock } from '../../../library/format'
import { useWords } from '../../../library/variant'
import { Box } from '../../../primitives/Box'
import { Button } from '../../../primitives/Button'
import { Icon } from '../../../primitives/Icon'
import { Text } from '../../../primitives/Text'
import { useAudio } from './use-audio.weapp'

/** WeChat's bounds are 0.5 and 2. */
const RATES = [1, 1.25, 1.5, 2, 0.75] as const

interface AudioPlayerProps {
  src: string
  title: string
}

/** A sound of the article: play and pause, where it is, how fast. */
export function AudioPlayer({ src, title }: AudioPlayerProps) {
  const { words, script } = useWords()
  const { playing, toggle, setRate } = useAudio(src)
  const [at, setAt] = useState(0)
  const rate = RATES[at] ?? 1
  const isPlaying = playing.state === 'playing'
  const { time, duration } = playing
  return (
    <Box className={`audio script-${script}`} role="group" label={title || words.media.audio}>
      <Button className="audio-play" label={isPlaying ? words.aloud.pause : words.aloud.play} onTap={toggle}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Button>
      <Box className="audio-line">
        <Box
          className="audio-passed"
          style={{ transform: `scaleX(${duration > 0 ? (time / duration).toFixed(3) : 0})` }}
        />
      </Box>
      <Text className="audio-time">
        {playing.state === 'failed'
          ? words.media.failed
          : duration > 0
            ? `${clock(time)} / ${clock(duration)}`
            : words.media.audio}
      </Text>
      <Button
        className="audio-rate"
        label={words.aloud.rate(rate)}
        onTap={() => {
          const next = (at + 1) % RATES.length
          setAt(next)
          setRate(RATES[next] ?? 1)
        }}
      >
        {`${rate}×`}
      </Button>
    </Box>
  )
}
