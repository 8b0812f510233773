import { useCallback, useEffect, useState } from 'react'
import { faultOf, type LoadFault } from '../errors'
import { findArticles, type Found } from './engine'

/** What the search screen knows. While a new query is looked for, what was found before stays. */
export type SearchState =
  | { status: 'idle' }
  | { status: 'searching'; done: number; all: number; found?: Found | undefined }
  | { status: 'found'; found: Found }
  | { status: 'failed'; fault: LoadFault }

/** Milliseconds without a new letter before the search begins. */
const PAUSE = 160

/** Searches as the query changes. */
export function useSearch(query: string): { state: SearchState; retry: () => void } {
  const [state, setState] = useState<SearchState>({ status: 'idle' })
  const [attempt, setAttempt] = useState(0)
  const wanted = query.trim()

  // A field that was emptied: what is looked for next begins anew.
  if (!wanted && state.status !== 'idle') setState({ status: 'idle' })

  useEffect(() => {
    if (!wanted) return
    let current = true
    const progress = (done: number, all: number): void => {
      if (current) setState(before => ({ status: 'searching', done, all, found: foundIn(before) }))
    }
    progress(0, 0)
    const timer = setTimeout(() => {
      findArticles(wanted, progress).then(
        found => current && setState({ status: 'found', found }),
        (error: unknown) => current && setState({ status: 'failed', fault: faultOf(error) }),
      )
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, attempt])

  const retry = useCallback(() => setAttempt(n => n + 1), [])
  return { state, retry }
}

const foundIn = (state: SearchState): Found | undefined => ('found' in state ? state.found : undefined)
