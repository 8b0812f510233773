/** Ids that articles and series had before. Links in chats lead by them: they stay addresses, and are never given again. */
import { readFileSync } from 'node:fs'
import type { Problem } from '../errors'

/** What has an id, and may have had others. */
export interface Holder {
  id: string
  /** Path of its source. */
  file: string
  former: readonly string[]
}

/** Where what had an id before is found now, oldest name first. */
export type Move = [from: string, to: string]

/** What a library has renamed. */
export interface Moves {
  articles: readonly Move[]
  series: readonly Move[]
}

export const NO_MOVES: Moves = { articles: [], series: [] }

export const movesOf = (holders: Iterable<Pick<Holder, 'id' | 'former'>>): Move[] =>
  [...holders]
    .flatMap(({ id, former }) => former.map((from): Move => [from, id]))
    .sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * Former ids that are somebody's id, or somebody else's former one.
 * @param taken who has an id; a path of its source
 * @param holders those that had others before
 * @returns a problem for each, naming both files
 */
export function formerIdsTaken(taken: ReadonlyMap<string, string>, holders: Iterable<Holder>): Problem[] {
  const problems: Problem[] = []
  const known = new Map<string, string>()
  for (const { id, file, former } of holders) {
    for (const one of former) {
      const [holder, earlier] = [taken.get(one), known.get(one)]
      known.set(one, file)
      if (one === id || earlier === file)
        problems.push({
          ...placeOf(one, file),
          message: `"${one}" stands among the former ids of ${file}, which ${one === id ? 'has it now' : 'names it twice'}`,
          mend: 'Remove it there',
        })
      else if (holder ?? earlier)
        problems.push({
          ...placeOf(one, file),
          message:
            holder === undefined
              ? `"${one}" is a former id of ${file}, and one of ${earlier} too`
              : `"${one}" is a former id of ${file}, and the id of ${holder} too`,
          mend: 'Give the other one another id: links to this one lead by it, and an id is given once',
        })
    }
  }
  return problems
}

/** The line of a former id in its file. */
function placeOf(id: string, file: string): Pick<Problem, 'file' | 'line'> {
  const lines = readFileSync(file, 'utf8').split('\n')
  const field = lines.findIndex(line => line.startsWith('former_ids:'))
  const at = lines.findIndex((line, number) => number >= field && line.split(/[^a-z0-9-]+/).includes(id))
  return { file, line: Math.max(field, at) + 1 }
}
