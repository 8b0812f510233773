/** What a reader of any format hands to the rules: the article's parts in order, not yet understood. */
import type { Credit, Inline } from '../../model/schema'
import type { Comment, Listed, SourceBlock } from '../source/model'

export interface Piece {
  /** Line of the origin that it begins on, from 1. */
  line: number
  /** Its plain text; `\n` is a line break that the writer meant. */
  text: string
  /** The same text with its marks. */
  content: Inline[]
  /** What the format itself says that this is. Absent: a paragraph, which the rules may take for something else. */
  block?: SourceBlock
  /** Centred or small, below a picture: a caption if it reads as one. */
  likeCaption?: boolean
}

/** What the format says of the article as a whole, apart from its text. */
export interface Known {
  /** The first piece is the title, however it reads. */
  titled?: boolean
  tag?: string | undefined
  /** ISO date. */
  date?: string | undefined
  subtitle?: string | undefined
  summary?: string | undefined
  credits?: Credit[]
  tags?: string[]
}

/** What a piece turned out to be. A piece without a fate is a paragraph, or the block that its format says. */
export type Fate =
  | { kind: 'title'; tag?: string | undefined; title: string }
  | { kind: 'tag'; tag: string }
  | { kind: 'subtitle'; text: string }
  | { kind: 'credits'; credits: Credit[]; date?: string | undefined; dateText?: string | undefined }
  | { kind: 'figure'; alt?: string; caption?: string }
  | { kind: 'caption'; caption: string }
  | { kind: 'heading'; level: 2 | 3; number?: string | undefined }
  /** A number on a line of its own; it goes into the heading on the next line. */
  | { kind: 'number' }
  | { kind: 'item'; ordered: boolean; number?: number; text: string }
  | { kind: 'divider' }
  | { kind: 'listed'; list: 'series' | 'related'; entry: Listed; label?: { text: string; reason: string } }
  | { kind: 'left-out'; reason: string }

/** The pieces with their fates: each rule settles what it is sure of and leaves the rest. */
export class Pieces {
  private readonly fates: (Fate | undefined)[]

  constructor(
    readonly all: readonly Piece[],
    readonly file: string,
  ) {
    this.fates = all.map(() => undefined)
  }

  get length(): number {
    return this.all.length
  }

  text(at: number): string {
    return this.all[at]?.text ?? ''
  }

  fate(at: number): Fate | undefined {
    return this.fates[at]
  }

  settle(at: number, fate: Fate | undefined): void {
    this.fates[at] = fate
  }

  /** Whether a rule may still take this piece for something else. */
  isOpen(at: number): boolean {
    const piece = this.all[at]
    return piece !== undefined && this.fates[at] === undefined && piece.block === undefined
  }
}

/** A part of the origin that is not in the article, and why. */
export interface LeftOut {
  line: number
  text: string
  reason: string
}

/** An article as a reader understood it, before it has a place in a library. */
export interface ArticleDraft {
  tag?: string | undefined
  title: string
  subtitle?: string | undefined
  date?: string | undefined
  summary?: string | undefined
  credits: Credit[]
  tags?: string[] | undefined
  /** What stands in the margin of the manuscript. */
  comments?: Comment[] | undefined
  blocks: SourceBlock[]
  /** Other instalments that the text lists, in its order. */
  series: Listed[]
  /** Related articles that the text lists. */
  related: Listed[]
}
