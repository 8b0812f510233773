/** Two versions of a source beside each other, with the characters marked that are not the same. */
import { diffChars, parsePatch } from 'diff'

/** A piece of a text; `changed` where the other version has it not. */
export interface Marked {
  text: string
  changed: boolean
}

/** Lines of a source that are not the same, as they were and as they are; empty where there were, or are, none. */
export interface ChangedPlace {
  before: Marked[]
  now: Marked[]
}

/** Texts that share less than this are two texts, whose characters nobody compares. */
const MOST_EDITS = 2_000

/** The places of a difference, which is a unified diff as `difference` writes it. */
export const changedPlaces = (difference: string): ChangedPlace[] =>
  parsePatch(difference).flatMap(({ hunks }) =>
    hunks.map(({ lines }) => {
      const side = (sign: string): string =>
        lines.flatMap(line => (line.startsWith(sign) ? [line.slice(1)] : [])).join('\n')
      return changedCharacters(side('-'), side('+'))
    }),
  )

export function changedCharacters(before: string, now: string): ChangedPlace {
  const parts = diffChars(before, now, { maxEditLength: MOST_EDITS })
  if (!parts) return { before: [{ text: before, changed: true }], now: [{ text: now, changed: true }] }
  const side = (other: 'added' | 'removed'): Marked[] =>
    parts.flatMap(({ value, added, removed }) =>
      (other === 'added' ? added : removed) ? [] : [{ text: value, changed: added || removed }],
    )
  return { before: side('added'), now: side('removed') }
}
