import { isSound } from './checksum'

/**
 * Whether a library's list names an article as taken back, or as one that has another id now. Asked before a copy goes
 * that only this device still has: a list that is none, or did not come whole, names nobody.
 *
 * @param list as it came
 */
export function isInWithdrawn(list: unknown, id: string): boolean {
  if (!isSound(list)) return false
  const { ids, moved } = list as { ids?: unknown; moved?: { articles?: unknown } | null }
  const articles = moved?.articles
  return (
    (Array.isArray(ids) && ids.includes(id)) ||
    (Array.isArray(articles) && articles.some((move: unknown) => Array.isArray(move) && move[0] === id))
  )
}
