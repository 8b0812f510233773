import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { createMark } from '../../../device/aloud/mark'
import { createSpeaker, type Speaker, type Speaking } from '../../../device/aloud/speaker'
import { piecesOf, rangeOf } from '../../../device/aloud/text'
import { measureView } from '../../../state/progress/view'
import { useStore } from '../../../store/store'

/** The article's text on the screen. */
const bodyOf = (bodyId: string): Element => document.getElementById(bodyId) ?? document.createElement('div')

/** The block that the reader has before them. */
function blockInView(bodyId: string): number {
  let block = 0
  measureView(bodyId, ({ position, share }) => {
    block = share > 0 ? position.block + (position.offset > 0.5 ? 1 : 0) : 0
  })
  return block
}

/** Milliseconds that no piece takes, however slowly it is said: see `LONGEST`. */
const TOO_LONG = 30_000

/**
 * A phone that goes to sleep may silence the voice and tell nobody, or hold it in the middle of a word for good. Asks when
 * the page is seen again. @returns ends that
 */
function watchSleep(speaker: Speaker): () => void {
  let before: { at: number; time: number } | undefined
  const look = (): void => {
    const { state, at } = speaker.store.get()
    if (document.hidden) {
      before = { at, time: Date.now() }
      return
    }
    if (state !== 'playing' || !before) return
    const { speaking, paused } = window.speechSynthesis
    const isStuck = at === before.at && Date.now() - before.time > TOO_LONG
    if (!speaking || paused || isStuck) speaker.cut()
  }
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}

/**
 * Reads the article on the screen from where its reader is, marks what is read, and falls silent when they leave.
 * @param foot the player, which lies over the foot of the screen
 */
export function useSpeaker(
  bodyId: string,
  textKey: unknown,
  voice: SpeechSynthesisVoice,
  foot: RefObject<HTMLElement | null>,
): { speaker: Speaker; speaking: Speaking } {
  const [started] = useState(() => {
    const pieces = piecesOf(bodyOf(bodyId))
    const start = blockInView(bodyId)
    const from = Math.max(
      0,
      pieces.findIndex(one => one.block >= start),
    )
    const reading = { pieces, voice }
    return { speaker: createSpeaker(window.speechSynthesis, reading, from), reading }
  })
  const { speaker } = started
  const reading = useRef(started.reading)
  const speaking = useStore(speaker.store)
  const [mark] = useState(() => createMark(() => foot.current?.offsetHeight ?? 0))

  const loaded = useRef({ textKey, voice })
  useEffect(() => {
    if (loaded.current.textKey === textKey && loaded.current.voice === voice) return
    loaded.current = { textKey, voice }
    reading.current = { pieces: piecesOf(bodyOf(bodyId)), voice }
    speaker.load(reading.current)
  }, [bodyId, textKey, voice, speaker])

  useEffect(() => {
    const piece = speaking.state === 'ended' ? undefined : reading.current.pieces[speaking.at]
    mark.show(
      piece && rangeOf(bodyOf(bodyId), piece),
      speaking.state === 'paused' || speaking.state === 'cut',
    )
  }, [speaking.at, speaking.state, textKey, bodyId, mark])

  useEffect(() => {
    speaker.play()
    const stop = (): void => speaker.pause()
    window.addEventListener('pagehide', stop)
    return () => {
      window.removeEventListener('pagehide', stop)
      stop()
      mark.clear()
    }
  }, [speaker, mark])
  useDidHide(() => speaker.pause())
  useEffect(() => watchSleep(speaker), [speaker])

  return { speaker, speaking }
}
