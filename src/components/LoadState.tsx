import { useLayoutEffect, type ReactNode } from 'react'
import { restoreScroll } from '../state/progress/scroll'
import type { Loaded } from '../data/use-loaded'
import { adoptVariant, useWords } from '../state/variant'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'

interface LoadStateProps<T> {
  state: Loaded<T>
  retry: () => void
  /** What is said where the library has no such thing. */
  missing: { title: string; text: string }
  skeleton: 'article' | 'list'
  children: (value: T) => ReactNode
}

/** Draws what was loaded, or says why there is nothing yet. */
export function LoadState<T>({ state, retry, missing, skeleton, children }: LoadStateProps<T>) {
  const { words } = useWords()
  const isReady = state.status === 'ready'
  useLayoutEffect(() => {
    if (isReady) restoreScroll()
  }, [isReady])
  switch (state.status) {
    case 'ready':
      return <>{children(state.value)}</>
    case 'loading':
      return <Skeleton kind={skeleton} />
    case 'missing':
      return <Notice title={missing.title} text={missing.text} />
    case 'withdrawn':
      return <Notice {...words.articleWithdrawn} />
    case 'variant-missing':
      return (
        <Notice
          title={words.scriptMissing.title}
          text={words.scriptMissing.text}
          action={{ label: words.scriptMissing.action, onTap: () => adoptVariant('original') }}
        />
      )
    case 'failed':
      return (
        <Notice
          title={words.failed.title}
          text={words.failed[state.fault]}
          action={{ label: words.retry, onTap: retry }}
        />
      )
  }
}
