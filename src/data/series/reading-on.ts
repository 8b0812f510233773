/** Where a reader begins a series, or goes on in it. */
import type { Progress } from '../../state/progress/progress'

export interface ReadingOn {
  id: string
  /** Where the article was left, as its address names it; absent where it is to be begun. */
  paragraph?: number
  /** Nothing of the series has been read yet, or all of it: it is read from its start. */
  isFromStart: boolean
}

/**
 * The article that was left last; else the one after that which was read to its end last; else the first that has not
 * been read. Undefined where the series holds nothing.
 * @param ids of what can be opened, newest first
 * @param read ids of all that has been read, the last at the end
 * @param progress of all that has been begun, the last at the end
 */
export function readingOn(
  ids: readonly string[],
  read: ReadonlySet<string>,
  progress: readonly Progress[],
): ReadingOn | undefined {
  const inOrder = [...ids].reverse()
  const own = new Set(inOrder)
  const left = progress.filter(({ id }) => own.has(id) && !read.has(id)).at(-1)
  if (left) return { id: left.id, paragraph: left.paragraph, isFromStart: false }
  const last = [...read].filter(id => own.has(id)).at(-1)
  const unread = (from: number): string | undefined => inOrder.slice(from).find(id => !read.has(id))
  const next = last === undefined ? undefined : (unread(inOrder.indexOf(last)) ?? unread(0))
  if (next !== undefined) return { id: next, isFromStart: false }
  const [first] = inOrder
  return first === undefined ? undefined : { id: first, isFromStart: true }
}
