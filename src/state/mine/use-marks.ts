import { useEffect, useMemo, useState } from 'react'
import type { Block, Variant } from '../../model/schema'
import { useHighlights, type Highlight } from './highlights'
import type { Place } from './locate'

type Locator = typeof import('./locate')

/** A highlight at its place in the article as it is drawn. */
export interface Mark extends Place {
  highlight: Highlight
}

/** Most readers have marked nothing in an article: what finds marks again is fetched for the others. */
let locator: Locator | undefined

/** The reader's highlights of an article where they are in it; one whose words are gone has no place. */
export function useMarks(id: string, blocks: readonly Block[], variant: Variant): readonly Mark[] {
  const all = useHighlights()
  const own = useMemo(() => all.filter(one => one.id === id), [all, id])
  const [locating, setLocating] = useState(locator)
  const isWanted = own.length > 0 && locating === undefined
  useEffect(() => {
    if (!isWanted) return
    import('./locate').then(
      module => setLocating((locator = module)),
      () => undefined, // it comes with the next article
    )
  }, [isWanted])
  return useMemo(() => {
    if (own.length === 0 || !locating) return []
    const paragraphs = locating.paragraphsOf(blocks)
    return own.flatMap(highlight => {
      const place = locating.locate(highlight.passage, paragraphs, highlight.variant === variant)
      return place ? [{ highlight, ...place }] : []
    })
  }, [own, blocks, variant, locating])
}
