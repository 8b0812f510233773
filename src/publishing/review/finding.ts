/** What a review finds, said so that an editor can settle it. */

/** `error`: must not be published so. `warning`: look at it. `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note'

export type Kind =
  | 'source'
  | 'script'
  | 'picture'
  | 'heading'
  | 'credit'
  | 'title'
  | 'private'
  | 'link'
  | 'duplicate'
  | 'spacing'
  | 'punctuation'
  | 'date'
  | 'state'
  | 'correction'
  | 'markup'
  | 'lost'
  | 'comment'

/** A place in a file; both count from 1, columns in UTF-16 units. */
export interface Point {
  line: number
  column: number
}

export interface Finding extends Point {
  file: string
  kind: Kind
  severity: Severity
  message: string
  /** What to do about it. */
  mend: string
}

/** A finding before it knows its file; with the stretch of text that it is about, where it is about one. */
export interface Remark extends Point {
  kind: Kind
  severity: Severity
  message: string
  mend: string
  stretch?: { passage: Passage; at: number; length: number } | undefined
  /** Rows of `overrides`, one of which settles it, each with the form that it gives; what stands now first. */
  choices?: readonly Choice[] | undefined
  /** What may stand in the place of the stretch. */
  instead?: string | undefined
}

export interface Choice {
  row: Record<string, string>
  form: string
}

/** A text of a source that stands by itself: a title, a paragraph, a cell, a caption. */
export interface Passage {
  text: string
  /** Field of the front matter, or index of the block that it is of. */
  of: string | number
  /** Where a character of it stands in the file. */
  point(at: number): Point
}

/** A remark about a stretch of a passage. */
export const remarkOn = (
  passage: Passage,
  at: number,
  length: number,
  remark: Pick<Remark, 'kind' | 'severity' | 'message' | 'mend' | 'choices' | 'instead'>,
): Remark => ({ ...passage.point(at), ...remark, stretch: { passage, at, length } })
