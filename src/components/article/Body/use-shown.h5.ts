import { startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { arrival } from '../../../state/progress/arrival'
import { growing } from '../../../state/progress/growing'
import type { Part } from './parts'

/**
 * The parts of a text that are to be drawn now. All of them where the text stands on the page already, and where the
 * reader is to be brought to a place in it; else what fills the screen, and then the rest by small steps of React's.
 */
export function useShown(bodyId: string, parts: readonly Part[]): readonly Part[] {
  const [isWhole, setWhole] = useState(
    () =>
      typeof document === 'undefined' ||
      document.getElementById(bodyId) !== null ||
      arrival({}).kind !== 'fresh',
  )
  useEffect(() => {
    if (isWhole) return
    startTransition(() => setWhole(true))
    return growing(bodyId, () => flushSync(() => setWhole(true)))
  }, [bodyId, isWhole])
  return isWhole ? parts : parts.slice(0, 1)
}
