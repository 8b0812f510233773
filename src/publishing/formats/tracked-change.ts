/** Changes that a document holds beside its text, and what is to become of them. */

export interface TrackedChange {
  kind: 'put in' | 'struck' | 'moved'
  /** Empty where only the end of a paragraph is meant. */
  text: string
  by?: string
}

/** All alike, or each by its place among them: `true` is accepted. */
export type Decisions = 'accept' | 'reject' | readonly boolean[]

/** A change as a line of a report: `+ 二十四 (somebody)`. */
export const describeChange = ({ kind, text, by }: TrackedChange): string =>
  `${{ 'put in': '+', struck: '−', moved: '↕' }[kind]} ${text || '¶'}${by === undefined ? '' : ` (${by})`}`
