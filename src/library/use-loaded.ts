import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Article, LibraryIndex, Series, Variant } from '../model'
import { prepareWith } from '../primitives/opening'
import { faultOf, MissingError, VariantMissingError, WithdrawnError, type LoadFault } from './errors'
import { articleKey, indexKey, seriesKey } from './keys'
import { ask, forget, isLatest, recall } from './known'
import { loadArticle, loadIndex, loadSeries } from './source'
import { useAgain } from './use-again'
import { keepVariant } from './variant'

/** What a screen knows of what it asked for. */
export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'missing' }
  | { status: 'withdrawn' }
  | { status: 'variant-missing' }
  | { status: 'failed'; fault: LoadFault }

function stateOf(error: unknown): Exclude<Loaded<never>, { status: 'ready' }> {
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
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<{ key: string; state: Loaded<T> }>()
  const shown = useRef<Asked & { value: T }>(undefined)
  const kept = recall(key) as T | undefined

  useEffect(() => {
    if (isLatest(key)) return
    let current = true
    const settle = (state: Loaded<T>): void => {
      if (current) setSettled({ key, state })
    }
    ask(key, load).then(
      value => settle({ status: 'ready', value }),
      (error: unknown) => {
        const state = stateOf(error)
        if (state.status !== 'failed') forget(key)
        settle(state)
      },
    )
    return () => {
      current = false
    }
    // `load` is made anew on every draw; what it loads is named by the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, attempt])

  // Another value is asked for: a failure of this one is forgotten, so that it is tried when it is chosen again.
  useEffect(() => () => setSettled(undefined), [key])

  const again = useCallback(() => setAttempt(n => n + 1), [])
  const look = (): void => {
    if (recall(key) !== kept) again()
  }
  // What a tap has asked for already may come while React draws the screen in pieces.
  useEffect(look)
  useDidShow(() => {
    if (recall(key) !== undefined && !isLatest(key)) again()
    else look() // another screen may have asked meanwhile
  })

  const retry = useCallback(() => {
    setSettled(undefined)
    again()
  }, [again])

  const answer = settled?.key === key ? settled.state : undefined
  useAgain(answer?.status === 'failed' ? answer : undefined, again)
  const isGone = answer !== undefined && answer.status !== 'ready' && answer.status !== 'failed'
  const state: Loaded<T> =
    kept !== undefined && !isGone ? { status: 'ready', value: kept } : (answer ?? { status: 'loading' })
  if (state.status === 'ready') shown.current = { ...asked, value: state.value }
  const before = shown.current?.thing === thing ? shown.current : undefined

  const isStuck = state.status === 'failed' && before !== undefined
  useEffect(() => {
    if (isStuck) keepVariant(before.variant)
    // What was shown before is the same until the failure has been answered.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isStuck])

  if (before && (isStuck || state.status === 'loading'))
    return { state: { status: 'ready', value: before.value }, retry, again }
  return { state, retry, again }
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

/** Fetches an article ahead of the tap that will probably ask for it. Failures are left to that tap. */
export function prefetchArticle(id: string, variant: Variant): void {
  const key = articleKey(id, variant)
  if (!isLatest(key)) ask(key, () => loadArticle(id, variant)).catch(() => undefined)
}

// A tap on an article asks for it at once: it comes while its page is made and moves in.
prepareWith(place => {
  if (place.page === 'article') prefetchArticle(place.id, place.variant)
})
