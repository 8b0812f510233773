import { useEffect, useState } from 'react'
import type { Script } from '../../model/schema'
import { voiceFor } from './voices'

/** The voice that reads a script on this device; undefined where there is none, and on the first drawing. */
export function useVoice(script: Script): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    let leave: (() => void) | undefined
    // To ask for the engine the first time wakes it: a task of its own.
    const timer = setTimeout(() => {
      leave = watchVoices(voices => setVoice(voiceFor(script, voices)))
    })
    return () => {
      clearTimeout(timer)
      leave?.()
    }
  }, [script])
  return voice
}

/** Tells the voices that there are, now and whenever they change. @returns ends that */
function watchVoices(tell: (voices: SpeechSynthesisVoice[]) => void): (() => void) | undefined {
  const synth = (window as Partial<Window>).speechSynthesis
  if (!synth) return undefined
  const look = (): void => tell(synth.getVoices())
  look()
  // Chrome knows its voices later than the page; Safari before 16 tells no such event and needs none.
  const events: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>> = synth
  events.addEventListener?.call(synth, 'voiceschanged', look)
  return () => events.removeEventListener?.call(synth, 'voiceschanged', look)
}
