import { useEffect, useState } from 'react'
import type { Series } from '../../model'
import { RenewedError } from './edition'
import { knownOutline, outlineOf, type Outline } from './outline'

/**
 * The outline of a series: at once where the series is short; asked for, of a long one, when it is first wanted.
 * @param onRenewed called where the library has been published anew, and another head of the series is known
 * @returns undefined until it is here, and for as long as it cannot be had
 */
export function useOutline(series: Series, isWanted: boolean, onRenewed: () => void): Outline | undefined {
  const [, setCome] = useState(0)
  const known = knownOutline(series)
  const isMissing = isWanted && !known
  useEffect(() => {
    if (!isMissing) return
    let current = true
    outlineOf(series).then(
      () => current && setCome(n => n + 1),
      (error: unknown) => current && error instanceof RenewedError && onRenewed(),
    )
    return () => {
      current = false
    }
    // `onRenewed` is made anew on every draw.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMissing, series])
  return known
}
