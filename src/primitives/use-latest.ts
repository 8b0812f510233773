import { useInsertionEffect, useRef } from 'react'

/**
 * What a component was drawn with last, for what runs later: an event, a timer, an effect.
 * @returns the same ref on every draw; it is set before layout effects run
 */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useInsertionEffect(() => {
    latest.current = value
  })
  return latest
}
