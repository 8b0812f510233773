/** Documents of other editions in the terms of this one: a newer library, or copies that an older app has kept. */
import { isSound, summed } from '../model/checksum'
import { isKind } from '../model/walk'
import type { Kind } from './check'

type Members = Record<string, unknown>
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null

/**
 * @param value a document as it came
 * @returns the same where there is nothing to do, or where it did not come whole; the caller checks all the rest
 */
export function inThisEdition(kind: Kind, value: unknown): unknown {
  if (!isSound(value)) return value
  const document = value as Members
  if (kind === 'article') return withoutLaterBlocks(document)
  return kind === 'index' && document.version === 1 ? indexOfFirst(document) : value
}

function withoutLaterBlocks(article: Members): Members {
  const { blocks } = article
  if (!Array.isArray(blocks)) return article
  const isLater = (block: unknown): boolean =>
    isObject(block) && typeof block.type === 'string' && !isKind(block.type)
  if (!blocks.some(isLater)) return article
  const known: Members = { ...article, blocks: blocks.filter(block => !isLater(block)) }
  delete known.sum
  return summed(known)
}

/** Rows of a series that the index holds. */
const MOST_ROWS = 100

/** The first edition's index had whole series in it, and what was withdrawn. */
function indexOfFirst({ variant, cardImages, series }: Members): Members {
  const entries = Array.isArray(series) ? (series as unknown[]) : []
  return summed({
    version: 2,
    variant,
    ...(cardImages !== undefined && { cardImages }),
    series: entries.map(entry => {
      const rows = isObject(entry) && Array.isArray(entry.instalments) ? (entry.instalments as unknown[]) : []
      const held = rows.filter(row => isObject(row) && row.id !== undefined).length
      return isObject(entry)
        ? { ...entry, count: rows.length, held, instalments: rows.slice(0, MOST_ROWS) }
        : entry
    }),
    pages: [],
  })
}
