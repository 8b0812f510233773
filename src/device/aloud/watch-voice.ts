import type { Script } from '../../model/schema'
import { voiceFor } from './voices'

/** Tells the voice that reads a script, now and whenever the device's voices change. @returns ends that */
export function watchVoice(
  script: Script,
  tell: (voice: SpeechSynthesisVoice | undefined) => void,
): (() => void) | undefined {
  const synth = (window as Partial<Window>).speechSynthesis
  if (!synth) return undefined
  const look = (): void => tell(voiceFor(script, synth.getVoices()))
  look()
  // Chrome knows its voices later than the page; Safari before 16 tells no such event and needs none.
  const events: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>> = synth
  events.addEventListener?.call(synth, 'voiceschanged', look)
  return () => events.removeEventListener?.call(synth, 'voiceschanged', look)
}
