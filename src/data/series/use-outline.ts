import { useEffect } from 'react'
import type { Series } from '../../model/schema'
import { useLatest } from '../../primitives/use-latest'
import { useCached } from '../cache'
import { outlineKey } from '../keys'
import { RenewedError } from './edition'
import { knownOutline, outlineOf, type Outline } from './outline'

/**
 * The outline of a series: at once where the series is short; asked for, of a long one, when it is first wanted.
 * @param onRenewed called where the library has been published anew, and another head of the series is known
 * @returns undefined until it is here, and for as long as it cannot be had
 */
export function useOutline(series: Series, isWanted: boolean, onRenewed: () => void): Outline | undefined {
  useCached(outlineKey(series, series.outline ?? ''))
  const known = knownOutline(series)
  const latest = useLatest(onRenewed)
  const isMissing = isWanted && !known
  useEffect(() => {
    if (!isMissing) return
    let current = true
    outlineOf(series).catch((error: unknown) => {
      if (current && error instanceof RenewedError) latest.current()
    })
    return () => {
      current = false
    }
  }, [isMissing, series, latest])
  return known
}
