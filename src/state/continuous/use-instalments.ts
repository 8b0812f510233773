import { useCallback, useId, useState } from 'react'
import type { Article, HeldInstalment } from '../../model/schema'
import type { Flow } from './flow'
import { useFlow } from './use-flow'

export interface Instalments {
  /** For the element whose children are the instalments. */
  flowId: string
  flow: Flow
  /** Those below the one that the page was opened with, as far as the reader has come, and one more. */
  following: readonly HeldInstalment[]
  /** The article that the reader has before them. */
  currentId: string
  /** To be called with each article that is drawn: the one after it is made ready. */
  onDrawn: (article: Article) => void
}

/**
 * The instalments on the page of an article.
 * @param id of the article that the page was opened with
 * @param isDrawn whether that article has come
 * @param isOn whether the next instalment follows below; where it no longer does, what has been reached stays
 */
export function useInstalments(id: string, isDrawn: boolean, isOn: boolean): Instalments {
  const flowId = `flow-${useId().replace(/\W/g, '')}`
  const [known, setKnown] = useState<readonly HeldInstalment[]>([])
  const flow = useFlow(flowId, isDrawn && (isOn || known.length > 0), known)
  const { current } = flow
  if (!isOn && known.length > current) setKnown(known.slice(0, current))
  const onDrawn = useCallback(
    (article: Article) => {
      if (isOn) setKnown(before => withNext(id, before, article))
    },
    [id, isOn],
  )
  return { flowId, flow, following: known, currentId: known[current - 1]?.id ?? id, onDrawn }
}

/** Adds what comes after an article, where that is the last one so far and the library holds its next. */
function withNext(
  id: string,
  known: readonly HeldInstalment[],
  { id: drawnId, next }: Article,
): readonly HeldInstalment[] {
  const ids = [id, ...known.map(one => one.id)]
  if (ids[known.length] !== drawnId || next?.id === undefined || ids.includes(next.id)) return known
  return [...known, { ...next, id: next.id }]
}
