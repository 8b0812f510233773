/**
 * A double of the browser's speech synthesis, for the Chromium of the tests has no voices. As strict as the real
 * ones taken together: voices come later than the page; a page that was never tapped may not speak; what is said in the
 * same turn as a cancel is swallowed (Safari); what was cancelled tells an error, later (Chrome); an utterance of more
 * than fifteen seconds never ends (Chrome). The test says when an utterance has been spoken.
 */
import type { Page } from '@playwright/test'

export interface SpeechDouble {
  /** What is being said now. */
  now: () => { text: string; lang: string; rate: number } | undefined
  /** Everything that has been begun, in order. */
  said: string[]
  /** Ends what is being said as the engine does: boundary, then end. */
  finish: () => Promise<void>
  /** The engine refuses what it is saying. */
  fail: () => Promise<void>
  /** The phone sleeps and is woken: the engine has forgotten what it was saying, or holds it for good, and tells nobody. */
  sleep: (how: 'forgets' | 'holds', seconds: number) => void
}
declare global {
  // A property of the page's global object, which only `var` declares.
  var speech: SpeechDouble
}

/** @param langs of the device's voices, as its platform writes them; the page finds them after a moment */
export async function withVoices(page: Page, langs: readonly string[]): Promise<void> {
  await page.addInitScript(installDouble, langs)
}

/** Runs in the page: it knows nothing of this module. */
function installDouble(langs: readonly string[]): void {
  const voices = langs.map(lang => ({ lang, name: lang, voiceURI: lang, localService: true, default: false }))
  const soon = (): Promise<void> => new Promise(done => setTimeout(done))
  const said: string[] = []
  let queue: Utterance[] = []
  let isKnown = false
  let isCancelling = false

  class Utterance extends EventTarget {
    lang = ''
    rate = 1
    onend: ((event: Event) => void) | null = null
    onerror: ((event: Event) => void) | null = null
    #voice: (typeof voices)[number] | null = null
    constructor(readonly text = '') {
      super()
    }
    get voice() {
      return this.#voice
    }
    set voice(voice) {
      if (voice !== null && !voices.includes(voice)) throw new TypeError('not a SpeechSynthesisVoice')
      this.#voice = voice
    }
    tell(type: 'boundary' | 'end' | 'error', error?: string): void {
      const event = Object.assign(new Event(type), { error })
      if (type === 'end') this.onend?.(event)
      if (type === 'error') this.onerror?.(event)
      this.dispatchEvent(event)
    }
    get seconds(): number {
      return this.text.length / (4.5 * this.rate)
    }
  }

  class Synth extends EventTarget {
    paused = false
    get speaking(): boolean {
      return queue.length > 0
    }
    get pending(): boolean {
      return queue.length > 1
    }
    getVoices() {
      return isKnown ? voices : []
    }
    speak(utterance: Utterance): void {
      if (!(utterance instanceof Utterance)) throw new TypeError('not a SpeechSynthesisUtterance')
      if (isCancelling) return
      if (!navigator.userActivation.hasBeenActive) {
        void soon().then(() => utterance.tell('error', 'not-allowed'))
        return
      }
      if (utterance.text === '') return // is over before anybody can ask
      if (queue.length === 0) said.push(utterance.text)
      queue.push(utterance)
    }
    cancel(): void {
      const cancelled = queue
      queue = []
      isCancelling = true
      void soon().then(() => {
        isCancelling = false
        cancelled.forEach((one, at) => one.tell('error', at === 0 ? 'interrupted' : 'canceled'))
      })
    }
    pause(): void {
      this.cancel() // Android's
    }
    resume(): void {}
  }

  const end = async (type: 'end' | 'error'): Promise<void> => {
    const current = queue.at(0)
    if (!current || current.seconds > 15) return
    if (type === 'end') current.tell('boundary')
    await soon()
    if (queue.at(0) !== current) return
    queue.shift()
    const next = queue.at(0)
    if (next) said.push(next.text)
    current.tell(type, type === 'error' ? 'synthesis-failed' : undefined)
  }
  globalThis.speech = {
    said,
    now() {
      const current = queue.at(0)
      return current && { text: current.text, lang: current.lang, rate: current.rate }
    },
    finish: () => end('end'),
    fail: () => end('error'),
    sleep(how, seconds) {
      const see = (isHidden: boolean): void => {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }
      see(true)
      if (how === 'forgets') queue = []
      const { now } = Date
      Date.now = () => now() + seconds * 1_000
      see(false)
      Date.now = now
    },
  }
  const synth = new Synth()
  Object.defineProperty(window, 'speechSynthesis', { value: synth })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  setTimeout(() => {
    isKnown = true
    synth.dispatchEvent(new Event('voiceschanged'))
  }, 50)
}
