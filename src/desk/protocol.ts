/** What the page and the server of the desk tell each other. */
import type { CardImages, Script } from '../model/schema'
import type { Card } from '../share/card'
import type { Problem } from '../publishing/errors'
import type { Conflict, Side } from '../publishing/import/merge/merge-article'
import type { Choice, Kind, Severity } from '../publishing/review/finding'
import type { ArticleSource } from '../publishing/source/model'

/** Where an article lies: its series, and its file below it without `.md` (`drafts/x` for one in the folder of drafts). */
export interface ArticlePlace {
  series: string
  name: string
}

/** What readers get of an article: nothing of a draft, nothing before its minute; `ready` is what the next publish takes. */
export type ArticleState = 'draft' | 'held' | 'ready' | 'published' | 'unreadable'

export interface ArticleRow {
  name: string
  title: string
  tag?: string | undefined
  date?: string | undefined
  state: ArticleState
  /** When it is due, where it is held back. */
  publishAt?: string | undefined
}

export interface SeriesRows {
  id: string
  title: string
  script: Script
  tags: string[]
  /** The newest first. */
  articles: ArticleRow[]
}

/** `GET api/library`. */
export interface Library {
  series: SeriesRows[]
}

/** What is told where a request failed. */
export interface Failed {
  problems: Problem[]
}

/** An article as its file holds it, and the sum of the file's bytes. */
export interface Version {
  hash: string
  article: ArticleSource
}

/** `GET api/article`, `GET api/article/hash`. */
export interface Opened extends Version {
  /** Column tags that its series knows. */
  tags: string[]
}

/** `PUT api/article`. */
export interface Save {
  /** What the editor began with. */
  base: Version
  article: ArticleSource
  chosen?: Chosen | undefined
}

/** What somebody has chosen between two versions; it holds for these very conflicts and for no others. */
export interface Chosen {
  conflicts: Conflict[]
  sides: Side[]
}

/** What became of it: written as it is, written with what another has changed meanwhile, or not written. */
export type Saved =
  ({ outcome: 'saved' | 'merged' } & Version) | { outcome: 'conflict'; conflicts: Conflict[] }

/** A finding of the review, at its place in the article. */
export interface PlacedFinding {
  kind: Kind
  severity: Severity
  message: string
  mend: string
  /**
   * The text that it is about, and where in it: `of` is a field of the front matter, or the number of a block. Absent
   * where it is about the whole article.
   */
  place?: { of: string | number; text: string; at: number; length: number } | undefined
  choices?: readonly Choice[] | undefined
  /** What may stand in the place of the text that it is about. */
  instead?: string | undefined
}

/** `GET api/findings?series&name`. */
export interface Findings {
  findings: PlacedFinding[]
}

/** `GET api/findings/counts`: how much there is to settle in each article. */
export interface FindingCounts {
  articles: (ArticlePlace & { errors: number; warnings: number })[]
}

/** `POST api/settle`: a row of overrides for a series, or for the whole library. */
export interface Settle {
  scope: 'series' | 'library'
  series: string
  row: Record<string, string>
}

/** The two faces of the reader. */
export type Face = 'h5' | 'weapp'

/** `POST api/preview`. */
export interface Preview {
  /** Of the reader, with its closing slash. */
  address: string
  id: string
  /** What chats, Moments and link previews show of it. */
  card: Pick<Card, 'title' | 'summary' | 'source'>
  /** Addresses of their pictures. */
  pictures: Record<keyof CardImages, string> | undefined
}
