import { paragraphAsked } from '../../device/paragraph'
import { isRestoring } from './scroll'

/**
 * How a reader comes to an article: back to where they were in this entry of the history, to a paragraph that the
 * address names, or afresh.
 */
export type Arrival = { kind: 'returned' } | { kind: 'paragraph'; paragraph: number } | { kind: 'fresh' }

/** How the reader comes to the article that is about to be drawn for the first time. */
export function arrival(params: Record<string, string | undefined>): Arrival {
  if (isRestoring()) return { kind: 'returned' }
  const paragraph = paragraphAsked(params)
  return paragraph === undefined ? { kind: 'fresh' } : { kind: 'paragraph', paragraph }
}
