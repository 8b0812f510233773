/** What a screen asks for when it is opened. */
import { useCallback, useEffect, useState } from 'react'
import { ask } from './api'

export type Asked<Answer> =
  { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'there'; answer: Answer }

/** @returns the answer as it stands, and what asks again */
export function useAsked<Answer>(path: string): [Asked<Answer>, () => void] {
  const [asked, setAsked] = useState<{ path: string; found: Asked<Answer> }>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    const settle = (found: Asked<Answer>): void => {
      if (isWanted) setAsked({ path, found })
    }
    ask<Answer>(path).then(
      answer => settle({ state: 'there', answer }),
      (error: unknown) => settle({ state: 'failed', error }),
    )
    return () => {
      isWanted = false
    }
  }, [path, turn])
  const again = useCallback(() => setTurn(now => now + 1), [])
  return [asked?.path === path ? asked.found : { state: 'loading' }, again]
}
