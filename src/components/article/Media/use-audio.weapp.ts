import Taro, { useDidHide, type InnerAudioContext } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { quietly } from '../../../primitives/quietly'
import { AT_REST, beginAlone, endAlone, skipIn, type Player, type Playing } from './player.weapp'

/**
 * Plays a sound of the web. Nothing of it is fetched before it is played; it stops when its reader goes elsewhere.
 *
 * @param src address by HTTPS
 */
export function useAudio(src: string): Player {
  const [playing, setPlaying] = useState(AT_REST)
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
      endAlone(context.current)
      context.current?.destroy()
    },
    [],
  )

  return {
    playing,
    toggle() {
      if (playing.state === 'playing') return pause()
      const audio = (context.current ??= created())
      beginAlone(audio)
      audio.play()
    },
    pause,
    skip(seconds) {
      if (context.current) skipIn(context.current, seconds)
    },
    setRate(next) {
      rate.current = next
      if (context.current) context.current.playbackRate = next
    },
  }
}
