/** What the page and the server of the desk tell each other. */
import type { Script } from '../model/schema'
import type { Problem } from '../publishing/errors'

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
