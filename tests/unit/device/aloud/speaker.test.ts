import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeaker, type Piece } from '../../../../src/device/aloud/speaker.h5'

class Utterance {
  voice: unknown
  lang = ''
  rate = 1
  constructor(readonly text: string) {}
}

/** As Safari's: what it is given in the turn of a cancel is swallowed. */
class Synth {
  said: string[] = []
  speaking = false
  pending = false
  private isCancelling = false
  speak({ text }: Utterance): void {
    if (this.isCancelling) return
    this.speaking = true
    this.said.push(text)
  }
  cancel(): void {
    this.speaking = false
    this.isCancelling = true
    setTimeout(() => (this.isCancelling = false))
  }
  resume(): void {}
}

const pieces = ['甲', '乙', '丙', '丁'].map((text, block): Piece => ({ block, start: 0, end: 1, text }))
const voice = { lang: 'zh-CN' } as SpeechSynthesisVoice

describe('a speaker', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const speaking = () => {
    const synth = new Synth()
    const speaker = createSpeaker(synth as unknown as SpeechSynthesis, { pieces, voice }, 0)
    speaker.play()
    return { synth, speaker }
  }

  it('says its first piece at once, within the tap', () => {
    expect(speaking().synth.said).toEqual(['甲'])
  })

  it('is heard where it is sent elsewhere twice in one turn', () => {
    const { synth, speaker } = speaking()
    speaker.skip(1)
    speaker.skip(1)
    vi.runAllTimers()
    expect(synth.said).toEqual(['甲', '丙'])
  })

  it('is heard where it is paused and played in one turn', () => {
    const { synth, speaker } = speaking()
    speaker.pause()
    speaker.play()
    vi.runAllTimers()
    expect(synth.said).toEqual(['甲', '甲'])
  })

  it('is heard where text and voice change one after the other', () => {
    const { synth, speaker } = speaking()
    speaker.skip(1)
    vi.runAllTimers()
    const other = pieces.map(one => ({ ...one, text: `${one.text}！` }))
    speaker.load({ pieces: other, voice })
    speaker.load({ pieces: other, voice: { lang: 'zh-TW' } as SpeechSynthesisVoice })
    vi.runAllTimers()
    expect(synth.said).toEqual(['甲', '乙', '乙！'])
  })

  it('says nothing more where it is paused before its turn comes', () => {
    const { synth, speaker } = speaking()
    speaker.skip(1)
    speaker.pause()
    vi.runAllTimers()
    expect(synth.said).toEqual(['甲'])
  })
})
