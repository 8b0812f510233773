import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { Article, LibraryIndex, Series, Variant } from '../model/schema'
import { prepareWith } from '../primitives/opening'
import { useLatest } from '../primitives/use-latest'
import { fetchCached, getCached, isFresh, removeCached, useCached } from './cache'
import { faultOf, MissingError, VariantMissingError, WithdrawnError, type LoadFault } from './errors'
import { articleKey, indexKey, seriesKey } from './keys'
import { loadArticle, loadIndex, loadSeries } from './source'
import { useRetry } from './use-retry'
import { keepVariant } from '../state/variant'

/** What a screen knows of what it asked for. */
export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'missing' }
  | { status: 'withdrawn' }
  | { status: 'variant-missing' }
  | { status: 'failed'; fault: LoadFault }

type Failure = Exclude<Loaded<never>, { status: 'ready' | 'loading' }>

function failureOf(error: unknown): Failure {
  if (error instanceof VariantMissingError) return { status: 'variant-missing' }
  if (error instanceof WithdrawnError) return { status: 'withdrawn' }
  if (error instanceof MissingError) return { status: 'missing' }
  return { status: 'failed', fault: faultOf(error) }
}

/** What is asked for: a thing, in a variant. */
interface Asked {
  /** Names the value; another key is another value. */
  key: string
  /** Names the thing in whatever variant. */
  thing: string
  variant: Variant
}

interface Answer<T> {
  state: Loaded<T>
  /** Asks again after a failure. */
  retry: () => void
  /** Without a word: what is on the screen stays there until something better comes, or is known already. */
  again: () => void
}

/**
 * Loads a value by its key, and asks again when a screen is shown and it may have changed; until the answer comes, and
 * where none does, what is known already stays. While another variant of the same
 * thing is on its way, the one on the screen stays; where it does not come, the screen goes back to that variant and the
 * reader is told.
 */
function useLoaded<T>(asked: Asked, load: () => Promise<T>): Answer<T> {
  const { key, thing } = asked
  const cached = useCached(key) as T | undefined
  const isCached = cached !== undefined
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState<{ key: string; failure: Failure }>()
  const latestLoad = useLatest(load)

  useEffect(() => {
    if (isFresh(key)) return
    let current = true
    fetchCached(key, latestLoad.current).then(
      () => current && setFailed(undefined),
      (error: unknown) => {
        const failure = failureOf(error)
        if (failure.status !== 'failed') removeCached(key)
        if (current) setFailed({ key, failure })
      },
    )
    return () => {
      current = false
    }
  }, [key, attempt, isCached, latestLoad])

  // Another value is asked for: a failure of this one is forgotten, so that it is tried when it is chosen again.
  if (failed && failed.key !== key) setFailed(undefined)
  const failure = failed?.key === key ? failed.failure : undefined

  const again = useCallback(() => setAttempt(n => n + 1), [])
  useDidShow(() => {
    if (getCached(key) !== undefined && !isFresh(key)) again()
  })
  const retry = useCallback(() => {
    setFailed(undefined)
    again()
  }, [again])
  useRetry(failure?.status === 'failed' ? failure : undefined, again)

  const [shown, setShown] = useState(() => (isCached ? { asked, value: cached } : undefined))
  if (isCached && (shown?.value !== cached || shown.asked.key !== key)) setShown({ asked, value: cached })
  const before = shown?.asked.thing === thing ? shown : undefined

  const isStuck = !isCached && failure?.status === 'failed' && before !== undefined
  const latestBefore = useLatest(before)
  useEffect(() => {
    if (isStuck && latestBefore.current) keepVariant(latestBefore.current.asked.variant)
  }, [isStuck, latestBefore])

  if (isCached) return { state: { status: 'ready', value: cached }, retry, again }
  if (before && (isStuck || !failure))
    return { state: { status: 'ready', value: before.value }, retry, again }
  return { state: failure ?? { status: 'loading' }, retry, again }
}

/** The index of the library in a variant. */
export const useIndex = (variant: Variant) =>
  useLoaded<LibraryIndex>({ key: indexKey(variant), thing: 'index', variant }, () => loadIndex(variant))

/** One series in a variant. */
export const useSeries = (id: string, variant: Variant) =>
  useLoaded<Series>({ key: seriesKey(id, variant), thing: `series.${id}`, variant }, () =>
    loadSeries(id, variant),
  )

/** One article in a variant. */
export const useArticle = (id: string, variant: Variant) =>
  useLoaded<Article>({ key: articleKey(id, variant), thing: `article.${id}`, variant }, () =>
    loadArticle(id, variant),
  )

/** An article that is known, or that comes; nothing where it does not. Its failures are left to who shows it. */
export async function findArticle(id: string, variant: Variant): Promise<Article | undefined> {
  const key = articleKey(id, variant)
  if (isFresh(key)) return getCached(key) as Article
  return fetchCached(key, () => loadArticle(id, variant)).catch(() => undefined)
}

/** Fetches an article ahead of the tap that will probably ask for it. */
export const prefetchArticle = (id: string, variant: Variant): void => void findArticle(id, variant)

// A tap on an article asks for it at once: it comes while its page is made and moves in.
prepareWith(place => {
  if (place.page === 'article') prefetchArticle(place.id, place.variant)
})
