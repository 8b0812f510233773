/** Postings of one term out of several groups of documents, as those of all documents. */

/** Packed as by `packPostings`. */
export interface Part {
  postings: readonly number[]
  /** Documents before the group's first. */
  base: number
}

interface FieldPostings {
  count: number
  last: number
  steps: number[]
}

/** @param parts in the order of their groups */
export function joined(parts: readonly Part[]): number[] {
  const fields: FieldPostings[] = []
  for (const { postings, base } of parts) {
    let at = 0
    const next = (): number => postings[at++] ?? 0
    while (at < postings.length) {
      const field = next()
      const count = next()
      const present = (fields[field] ??= { count: 0, last: -1, steps: [] })
      present.count += count
      // A group counts its own documents from -1, and all groups together do so once.
      let document = base - 1
      for (let left = count; left > 0; left--) {
        const step = next()
        document += Math.abs(step)
        const fromLast = document - present.last
        if (step > 0) present.steps.push(fromLast)
        else present.steps.push(-fromLast, next())
        present.last = document
      }
    }
  }
  return fields.flatMap(({ count, steps }, field) => [field, count, ...steps])
}
