import { useCallback, useEffect, useState } from 'react'
import type { Instalment, Series } from '../../model/schema'
import { useLatest } from '../../primitives/use-latest'
import { useCachedChanges } from '../cache'
import { faultOf, type LoadFault } from '../errors'
import { useRetry } from '../use-retry'
import { RenewedError } from './edition'
import { knownPage, pageKey, pageOf } from './series-pages'
import { pageAt, rowAt } from './place-in-series'

/** Milliseconds that a row has to stay in view before its page is asked for: a fling passes by hundreds. */
const STAY = 60

interface Rows {
  at: (row: number) => Instalment | undefined
  /** Why rows that are wanted did not come; they are asked for again by themselves. */
  fault: LoadFault | undefined
  /** Asks for them now. */
  retry: () => void
}

/**
 * Rows of a long series: those that are in view, or near it, are asked for by the page.
 * @param wanted positions in the series, counted from 0, the newest
 * @param onRenewed called where the library has been published anew, and another head of the series is known
 */
export function useRows(series: Series, wanted: readonly number[], onRenewed: () => void): Rows {
  const [failure, setFailure] = useState<{ fault: LoadFault }>()
  const [attempt, setAttempt] = useState(0)
  const pages = [...new Set(wanted.map(row => pageAt(series, row)))]
  useCachedChanges(pages.flatMap(page => pageKey(series, page) ?? []))
  const missing = pages.filter(page => page > 0 && !knownPage(series, page)).join(' ')
  const latest = useLatest(onRenewed)

  useEffect(() => {
    let current = true
    const fail = (error: unknown): void => {
      if (!current) return
      if (error instanceof RenewedError) latest.current()
      else setFailure({ fault: faultOf(error) })
    }
    const come = (): void => {
      if (current) setFailure(undefined)
    }
    const timer = setTimeout(() => {
      for (const page of missing.split(' ').filter(Boolean)) pageOf(series, Number(page)).then(come, fail)
    }, STAY)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [missing, series, attempt, latest])

  const retry = useCallback(() => setAttempt(n => n + 1), [])
  useRetry(missing === '' ? undefined : failure, retry)
  return { at: row => rowAt(series, row), fault: missing === '' ? undefined : failure?.fault, retry }
}
