/**
 * Plays recordings with the screen locked, by the one such player that WeChat has for the whole app: it goes on when the
 * reader leaves the page or WeChat, and then to the next instalment.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/media/background-audio/BackgroundAudioManager.html
 */
import Taro, { type BackgroundAudioManager } from '@tarojs/taro'
import { imageAddress } from '../../../data/files'
import { createStore } from '../../../store/store'
import { AT_REST, beginAlone, skipIn, type Playing } from './player.weapp'
import type { Recorded } from './recorded'
import { besideIn } from './recordings'

interface Heard {
  article: Recorded
  playing: Playing
}

/** What is heard, or was last. */
export const heardStore = createStore<Heard | undefined>(undefined)

let manager: BackgroundAudioManager | undefined
let rate = 1
/** Once it has ended, WeChat's player has nothing to play until it is given an address again. */
let isLoaded = false

function tell(part: Partial<Playing>): void {
  const heard = heardStore.get()
  if (heard) heardStore.set({ ...heard, playing: { ...heard.playing, ...part } })
}

function created(): BackgroundAudioManager {
  const audio = Taro.getBackgroundAudioManager()
  const ended = (): void => {
    isLoaded = false
    tell({ state: 'paused', time: 0 })
  }
  audio.onPlay(() => tell({ state: 'playing' }))
  audio.onPause(() => tell({ state: 'paused' }))
  audio.onStop(ended)
  audio.onError(() => {
    isLoaded = false
    tell({ state: 'failed' })
  })
  audio.onTimeUpdate(() => tell({ time: audio.currentTime, duration: audio.duration }))
  audio.onEnded(() => {
    ended()
    void goOn('next')
  })
  // The buttons of a locked screen.
  audio.onNext(() => void goOn('next'))
  audio.onPrev(() => void goOn('previous'))
  return audio
}

async function goOn(side: 'previous' | 'next'): Promise<void> {
  const heard = heardStore.get()
  const beside = heard && (await besideIn(heard.article, side))
  // The reader may have chosen another one meanwhile.
  if (beside && heardStore.get()?.article === heard.article) begin(beside)
}

function begin(article: Recorded): void {
  const audio = (manager ??= created())
  const { cover } = article
  const picture = cover ? imageAddress(cover.src) : ''
  beginAlone(audio)
  heardStore.set({ article, playing: AT_REST })
  audio.title = article.title
  audio.epname = article.series.title
  // What the package carries has no address that WeChat's own player could fetch.
  audio.coverImgUrl = picture.startsWith('https:') ? picture : ''
  audio.playbackRate = rate
  isLoaded = true
  // The address comes last: WeChat begins with it, and takes nothing after that.
  audio.src = article.audio
}

/** Plays an article's recording, pauses it, or goes on with it. */
export function toggleRecording(article: Recorded): void {
  const heard = heardStore.get()
  if (!manager || !isLoaded || heard?.article.id !== article.id || heard.article.variant !== article.variant)
    return begin(article)
  if (heard.playing.state === 'playing') return manager.pause()
  beginAlone(manager)
  manager.play()
}

export const pauseRecording = (): void => manager?.pause()

/** @param seconds fewer than 0 go back */
export function skipInRecording(seconds: number): void {
  if (manager && isLoaded) skipIn(manager, seconds)
}

/** Of this recording and those after it. */
export function setRecordingRate(next: number): void {
  rate = next
  if (manager) manager.playbackRate = next
}
