import { useEffect, useState } from 'react'
import type { Script } from '../../model'
import { voiceFor } from './voices'

/** The voice that reads a script on this device; undefined where there is none, and on the first drawing. */
export function useVoice(script: Script): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    const synth = (window as Partial<Window>).speechSynthesis
    if (!synth) return
    const look = (): void => setVoice(voiceFor(script, synth.getVoices()))
    look()
    // Chrome knows its voices later than the page; Safari before 16 tells no such event and needs none.
    const events: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>> = synth
    events.addEventListener?.call(synth, 'voiceschanged', look)
    return () => events.removeEventListener?.call(synth, 'voiceschanged', look)
  }, [script])
  return voice
}
