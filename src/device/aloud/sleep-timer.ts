import { useEffect, useState } from 'react'
import { useLatest } from '../../primitives/use-latest'
import { after } from '../cycle'

/** Minutes after which what plays falls silent by itself; 0 is never. */
const TIMERS = [0, 15, 30, 60] as const

/**
 * A timer for what is listened to before falling asleep.
 * @param pause called when its time has come
 */
export function useSleepTimer(pause: () => void): { minutes: (typeof TIMERS)[number]; step: () => void } {
  const [minutes, setMinutes] = useState<(typeof TIMERS)[number]>(0)
  const latest = useLatest(pause)
  useEffect(() => {
    if (minutes === 0) return
    const timer = setTimeout(() => {
      setMinutes(0)
      latest.current()
    }, minutes * 60_000)
    return () => clearTimeout(timer)
  }, [minutes, latest])
  return { minutes, step: () => setMinutes(before => after(TIMERS, before)) }
}
