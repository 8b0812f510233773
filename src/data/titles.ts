/** Titles of what the reader keeps, in the script that they read in. */
import { useEffect } from 'react'
import type { Article, Script, Variant } from '../model/schema'
import { articleKey } from './keys'
import { getCached, useCachedChanges } from './cache'
import { prefetchArticle } from './use-loaded'

/** Rows of a screen and some more: their titles are asked for, the others stand as they were read. */
const ASKED = 12

export type TitleOf = (
  id: string,
  title?: string,
) => {
  title: string
  /** Where it is known and may be another than the page's. */
  script: Script | undefined
}

/**
 * @param ids articles in the order of their rows
 * @returns an article's title as the library has it today; the one that it was read under, or its id, until then
 */
export function useTitles(ids: readonly string[], variant: Variant): TitleOf {
  const known = (id: string): Article | undefined => getCached(articleKey(id, variant)) as Article | undefined
  const shown = [...new Set(ids)].slice(0, ASKED)
  const wanted = shown.filter(id => known(id) === undefined)
  const list = wanted.join(' ')
  // All of them: what is watched stays.
  useCachedChanges(shown.map(id => articleKey(id, variant)))

  useEffect(() => {
    // What does not come stays as it was read.
    for (const id of list.split(' ').filter(Boolean)) prefetchArticle(id, variant)
  }, [list, variant])

  return (id, title = id) => {
    const article = known(id)
    return {
      title: article?.title ?? title,
      script: variant === 'original' ? article?.script : undefined,
    }
  }
}
