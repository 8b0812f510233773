/** Three versions of a sequence → one, where their changes do not meet; what meets stays apart. */
import { diff3Merge, diffIndices } from 'node-diff3'

/** Where two changed one thing: what it was, and what each made of it. */
export interface Clash {
  base: string[]
  ours: string[]
  theirs: string[]
}

/** A stretch that is settled, or a clash. */
export type Stretch = { settled: string[] } | { clash: Clash }

/**
 * Diff3 (Khanna, Kunal, Pierce: "A Formal Investigation of Diff3") finds where both have changed. It takes changes
 * that only touch each other for one; so such a stretch is looked at again, change by change.
 */
export function mergeTokens(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): Stretch[] {
  return diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true }).flatMap(
    ({ ok, conflict }): Stretch[] =>
      conflict ? within({ base: conflict.o, ours: conflict.a, theirs: conflict.b }) : [{ settled: ok ?? [] }],
  )
}

/** What one side put in the place of tokens of the base; nothing is replaced where `start` is `end`. */
interface Edit {
  side: 'ours' | 'theirs'
  start: number
  end: number
  content: readonly string[]
}

/** Changes that share no token of the base go together; those that do are a clash. */
function within(clash: Clash): Stretch[] {
  const { base } = clash
  const edits = [...editsOf(clash, 'ours'), ...editsOf(clash, 'theirs')].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )
  const stretches: Stretch[] = []
  let at = 0
  for (let first = edits.shift(); first; first = edits.shift()) {
    const { start } = first
    let { end } = first
    const meeting = [first]
    while (edits[0] && meets(edits[0], start, end)) {
      const next = edits.shift() as Edit
      meeting.push(next)
      end = Math.max(end, next.end)
    }
    stretches.push({ settled: base.slice(at, start) }, together(base, meeting, start, end))
    at = end
  }
  return [...stretches, { settled: base.slice(at) }]
}

/** As many for as many are one for one each; what only goes, goes one by one. */
function editsOf(clash: Clash, side: Edit['side']): Edit[] {
  return diffIndices([...clash.base], [...clash[side]]).flatMap(({ buffer1, buffer2Content: content }) => {
    const [start, length] = buffer1
    if (content.length > 0 && content.length !== length)
      return [{ side, start, end: start + length, content }]
    return Array.from({ length }, (_, at) => ({
      side,
      start: start + at,
      end: start + at + 1,
      content: content.slice(at, at + 1),
    }))
  })
}

/** Two insertions at one point meet; one beside a replacement does not. */
const meets = (next: Edit, start: number, end: number): boolean =>
  next.start < end || (next.start === start && next.end === end)

function together(base: readonly string[], edits: readonly Edit[], start: number, end: number): Stretch {
  const [ours, theirs] = (['ours', 'theirs'] as const).map(side => edits.filter(edit => edit.side === side))
  const result = (of: readonly Edit[] = []): string[] => apply(base, of, start, end)
  if (ours?.length === 0 || theirs?.length === 0) return { settled: result(edits) }
  const clash = { base: base.slice(start, end), ours: result(ours), theirs: result(theirs) }
  return clash.ours.join('\0') === clash.theirs.join('\0') ? { settled: clash.ours } : { clash }
}

function apply(base: readonly string[], edits: readonly Edit[], start: number, end: number): string[] {
  const tokens: string[] = []
  let at = start
  for (const edit of edits) {
    tokens.push(...base.slice(at, edit.start), ...edit.content)
    at = edit.end
  }
  return [...tokens, ...base.slice(at, end)]
}
