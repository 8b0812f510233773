/** Reads pieces of text aloud, one after the other, by the browser's speech synthesis. */
import { createStore, type Store } from '../../store/store'

/** A piece of the article that is said in one breath. */
export interface Piece {
  /** Index of its block among the article's. */
  block: number
  /** Where it stands in the block's spoken text, in UTF-16 units. */
  start: number
  end: number
  text: string
}

/** A text to read, and the voice for it. */
export interface Reading {
  pieces: readonly Piece[]
  voice: SpeechSynthesisVoice
}

/**
 * What is being done. `failed`: the voice has refused; nothing is said until the reader asks again. `cut`: the system has
 * silenced it, a phone that went to sleep, say; the reader has not asked for it.
 */
export interface Speaking {
  state: 'playing' | 'paused' | 'cut' | 'failed' | 'ended'
  /** Index of the piece that is said, or would be said next. */
  at: number
  rate: number
}

export const RATES = [0.75, 1, 1.25, 1.5, 2] as const
export type Rate = (typeof RATES)[number]

export interface Speaker {
  store: Store<Speaking>
  /** Reads on from a piece, by default from where it stopped. */
  play: (from?: number) => void
  /** Stops; `play` says the same piece again. */
  pause: () => void
  /** Says that the system has silenced it; `play` says the same piece again. */
  cut: () => void
  /** Goes to the block after or before the one that is read; from within a block back to its own beginning first. */
  skip: (by: 1 | -1) => void
  setRate: (rate: Rate) => void
  /** Takes another text (the same article in another script) and stays in the same block. */
  load: (reading: Reading) => void
}

/**
 * A speaker. What is said next is given to the engine only when the last piece has ended: its own queue can be neither
 * marked nor mended. Its `pause` is not used: on Android it cancels (so says MDN of Chrome there).
 */
export function createSpeaker(synth: SpeechSynthesis, first: Reading, from: number): Speaker {
  let reading = first
  const store = createStore<Speaking>({ state: 'paused', at: from, rate: 1 })
  const change = (part: Partial<Speaking>): void => store.set({ ...store.get(), ...part })
  /** Held for as long as it is spoken: Chrome tells nothing of an utterance that was collected (crbug.com/509488). */
  let current: SpeechSynthesisUtterance | undefined
  let turn: ReturnType<typeof setTimeout> | undefined
  /** Set from a cancel to the end of its turn: until then Safari swallows what it is given to say. */
  let cancelling: ReturnType<typeof setTimeout> | undefined

  const say = (): void => {
    const piece = reading.pieces[store.get().at]
    if (!piece) return change({ state: 'ended', at: 0 })
    const utterance = new SpeechSynthesisUtterance(piece.text)
    utterance.voice = reading.voice
    utterance.lang = reading.voice.lang
    utterance.rate = store.get().rate
    // What was cancelled tells its end or an error, by browser, and later: only the current one counts.
    utterance.onend = () => {
      if (current !== utterance) return
      change({ at: store.get().at + 1 })
      say()
    }
    utterance.onerror = ({ error }) => {
      if (current !== utterance) return
      current = undefined
      change({ state: error === 'interrupted' || error === 'canceled' ? 'cut' : 'failed' })
    }
    current = utterance
    synth.resume() // another page may have left the engine paused
    synth.speak(utterance)
  }
  const silence = (): void => {
    clearTimeout(turn)
    current = undefined
    if (!synth.speaking && !synth.pending) return
    synth.cancel()
    clearTimeout(cancelling)
    cancelling = setTimeout(() => (cancelling = undefined))
  }
  const begin = (): void => {
    silence()
    // At once where that is heard: iOS wants the first word within the tap.
    if (cancelling === undefined) say()
    else turn = setTimeout(say)
  }
  const goTo = (at: number): void => {
    change({ at: Math.max(0, at) })
    if (store.get().state === 'playing') begin()
  }
  const firstOf = (block: number): number => reading.pieces.findIndex(one => one.block >= block)

  return {
    store,
    play(at = store.get().at) {
      change({ state: 'playing', at })
      begin()
    },
    pause() {
      silence()
      change({ state: 'paused' })
    },
    cut() {
      silence()
      change({ state: 'cut' })
    },
    skip(by) {
      const { at } = store.get()
      const block = reading.pieces[at]?.block ?? 0
      const start = firstOf(block)
      if (by < 0) return goTo(start < at ? start : firstOf(reading.pieces[at - 1]?.block ?? 0))
      const next = firstOf(block + 1)
      if (next >= 0) goTo(next)
    },
    setRate(rate) {
      change({ rate })
      if (store.get().state === 'playing') begin()
    },
    load(next) {
      const block = reading.pieces[store.get().at]?.block ?? 0
      reading = next
      goTo(firstOf(block))
    },
  }
}
