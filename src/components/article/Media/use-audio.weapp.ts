import Taro, { useDidHide, type InnerAudioContext } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { quietly } from '../../../primitives/quietly'

/** What a player shows. Times in seconds; `duration` is 0 until the sound has begun to come. */
export interface Playing {
  state: 'paused' | 'playing' | 'failed'
  time: number
  duration: number
}

/** One at a time: what plays falls silent when another begins. */
let audible: InnerAudioContext | undefined

/**
 * Plays a sound of the web. Nothing of it is fetched before it is played; it stops when its reader goes elsewhere.
 *
 * @param src address by HTTPS
 */
export function useAudio(src: string): {
  playing: Playing
  toggle: () => void
  pause: () => void
  /** Goes back (fewer than 0) or on by so many seconds, once the sound has begun to come. */
  skip: (seconds: number) => void
  setRate: (rate: number) => void
} {
  const [playing, setPlaying] = useState<Playing>({ state: 'paused', time: 0, duration: 0 })
  const context = useRef<InnerAudioContext>(undefined)
  const rate = useRef(1)

  const created = (): InnerAudioContext => {
    // A recording is what the reader asked for: the switch at an iPhone's side is for what rings by itself.
    quietly(Taro.setInnerAudioOption({ obeyMuteSwitch: false }))
    const audio = Taro.createInnerAudioContext()
    const tell = (part: Partial<Playing>): void => setPlaying(before => ({ ...before, ...part }))
    audio.onPlay(() => tell({ state: 'playing' }))
    audio.onPause(() => tell({ state: 'paused' }))
    audio.onEnded(() => tell({ state: 'paused', time: 0 }))
    audio.onError(() => tell({ state: 'failed' }))
    audio.onTimeUpdate(() => tell({ time: audio.currentTime, duration: audio.duration }))
    audio.src = src
    audio.playbackRate = rate.current
    return audio
  }
  const pause = (): void => context.current?.pause()

  useDidHide(pause)
  useEffect(
    () => () => {
      if (audible === context.current) audible = undefined
      context.current?.destroy()
    },
    [],
  )

  return {
    playing,
    toggle() {
      if (playing.state === 'playing') return pause()
      const audio = (context.current ??= created())
      if (audible !== audio) audible?.pause()
      audible = audio
      audio.play()
    },
    pause,
    skip(seconds) {
      const audio = context.current
      if (audio && audio.duration > 0)
        audio.seek(Math.min(Math.max(0, audio.currentTime + seconds), audio.duration))
    },
    setRate(next) {
      rate.current = next
      if (context.current) context.current.playbackRate = next
    },
  }
}
