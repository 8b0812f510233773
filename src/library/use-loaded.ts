import { useCallback, useEffect, useRef, useState } from 'react'
import type { Article, LibraryIndex, Series, Variant } from '../model'
import { firstPage } from './first-page'
import { articleKey, indexKey, seriesKey } from './keys'
import { loadArticle, loadIndex, MissingError, VariantMissingError } from './source'
import { keepVariant } from './variant'

/** What a screen knows of what it asked for. */
export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'missing' }
  | { status: 'variant-missing' }
  | { status: 'failed'; message: string }

function stateOf(error: unknown): Loaded<never> {
  if (error instanceof VariantMissingError) return { status: 'variant-missing' }
  if (error instanceof MissingError) return { status: 'missing' }
  return { status: 'failed', message: error instanceof Error ? error.message : String(error) }
}

const known = new Map<string, unknown>()

/** What is known under a key; a prerendered page brings what it shows. */
const recall = (key: string): unknown => known.get(key) ?? firstPage()?.data[key]

/** What is asked for: a thing, in a variant. */
interface Asked {
  /** Names the value; another key is another value. */
  key: string
  /** Names the thing in whatever variant. */
  thing: string
  variant: Variant
}

/**
 * Loads a value by its key, once per session; `retry` asks again after a failure. While another variant of the same
 * thing is on its way, the one on the screen stays; where it does not come, the screen goes back to that variant and
 * the reader is told.
 */
function useLoaded<T>(asked: Asked, load: () => Promise<T>): { state: Loaded<T>; retry: () => void } {
  const { key, thing, variant } = asked
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<{ key: string; state: Loaded<T> }>()
  const shown = useRef<Asked & { value: T }>(undefined)
  const kept = recall(key) as T | undefined

  useEffect(() => {
    if (recall(key) !== undefined) return
    let current = true
    const settle = (state: Loaded<T>): void => {
      if (current) setSettled({ key, state })
    }
    load().then(
      value => {
        known.set(key, value)
        settle({ status: 'ready', value })
      },
      (error: unknown) => settle(stateOf(error)),
    )
    return () => {
      current = false
      setSettled(undefined) // asked for again, it is loaded again
    }
    // `load` is made anew on every draw; what it loads is named by the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, attempt])

  const retry = useCallback(() => {
    setSettled(undefined)
    setAttempt(n => n + 1)
  }, [])

  const state: Loaded<T> =
    kept !== undefined
      ? { status: 'ready', value: kept }
      : settled?.key === key
        ? settled.state
        : { status: 'loading' }
  if (state.status === 'ready') shown.current = { key, thing, variant, value: state.value }
  const before = shown.current?.thing === thing ? shown.current : undefined

  const isStuck = state.status === 'failed' && before !== undefined
  useEffect(() => {
    if (isStuck) keepVariant(before.variant)
    // What was shown before is the same until the failure has been answered.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isStuck])

  if (before && (isStuck || state.status === 'loading'))
    return { state: { status: 'ready', value: before.value }, retry }
  return { state, retry }
}

/** The index of the library in a variant. */
export const useIndex = (variant: Variant) =>
  useLoaded<LibraryIndex>({ key: indexKey(variant), thing: 'index', variant }, () => loadIndex(variant))

/** One series in a variant, with its instalments. */
export function useSeries(id: string, variant: Variant) {
  const index = recall(indexKey(variant)) as LibraryIndex | undefined
  const series = index?.series.find(one => one.id === id)
  if (series) known.set(seriesKey(id, variant), series)
  return useLoaded<Series>({ key: seriesKey(id, variant), thing: `series.${id}`, variant }, () =>
    loadSeries(id, variant),
  )
}

async function loadSeries(id: string, variant: Variant): Promise<Series> {
  const index = await loadIndex(variant)
  known.set(indexKey(variant), index)
  const series = index.series.find(one => one.id === id)
  if (!series) throw new MissingError(seriesKey(id, variant))
  return series
}

/** One article in a variant. */
export const useArticle = (id: string, variant: Variant) =>
  useLoaded<Article>({ key: articleKey(id, variant), thing: `article.${id}`, variant }, () =>
    loadArticle(id, variant),
  )

/** Fetches an article ahead of the tap that will probably ask for it. Failures are left to that tap. */
export function prefetchArticle(id: string, variant: Variant): void {
  const key = articleKey(id, variant)
  if (recall(key) !== undefined) return
  loadArticle(id, variant).then(
    article => known.set(key, article),
    () => undefined,
  )
}
