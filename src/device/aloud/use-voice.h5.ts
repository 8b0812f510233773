import { useEffect, useState } from 'react'
import type { Script } from '../../model/schema'

/** The voice that reads a script on this device; undefined where there is none, and on the first drawing. */
export function useVoice(script: Script): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    let isLeft = false
    let leave: (() => void) | undefined
    // What asks comes after the page; to ask for the engine the first time wakes it, in a task of its own so.
    import('./watch-voice').then(
      ({ watchVoice }) => {
        if (!isLeft) leave = watchVoice(script, setVoice)
      },
      () => undefined, // nothing to listen to then
    )
    return () => {
      isLeft = true
      leave?.()
    }
  }, [script])
  return voice
}
