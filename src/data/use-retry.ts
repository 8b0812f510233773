/** Trying again by itself after a failure: soon at first, then less and less often, and at once with a network. */
import { useEffect, useRef } from 'react'
import { whenOnline } from '../device/online'

/** Milliseconds before the first attempt, and between attempts at most. */
const FIRST = 2_000
const LONGEST = 60_000
/** After so many in a row only a tap or a network that comes back asks again. */
const ATTEMPTS = 10

/**
 * How long to wait before an attempt, in milliseconds: exponential with jitter, so that readers whom one fault has
 * struck do not all come back at the same moment.
 * @param attempt counted from 0; @param random from 0 to 1
 */
export function pauseBefore(attempt: number, random = Math.random()): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** attempt)
  return Math.round(longest * (0.5 + random / 2))
}

/**
 * Calls `again` after each failure, later each time.
 * @param failure another object for each failure; undefined where all is well, which begins anew
 */
export function useRetry(failure: object | undefined, again: () => void): void {
  const attempts = useRef(0)
  useEffect(() => {
    if (!failure) {
      attempts.current = 0
      return
    }
    const stop = whenOnline(again)
    if (attempts.current >= ATTEMPTS) return stop
    const timer = setTimeout(again, pauseBefore(attempts.current))
    attempts.current += 1
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [failure, again])
}
