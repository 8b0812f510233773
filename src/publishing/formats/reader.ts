/** What reads one format of file. */
import type { ReadResult } from './read-result'
import type { Decisions } from './tracked-change'

export interface Incoming {
  /** The file as the editor named it; `<stdin>` for standard input. */
  name: string
  bytes: Buffer
  /** The bytes of a file beside it, by its path from there; nothing where there is none. */
  beside?: ((path: string) => Promise<Buffer | undefined>) | undefined
  /** An entry of a feed: the body of the page is the article and nothing else. */
  isEntry?: boolean
  /** What becomes of tracked changes; accepted where nobody says. */
  changes?: Decisions | undefined
}

/** Endings of the files that hold an article's bytes as they were handed over; `.md` is for sources. */
export const ORIGINS = ['txt', 'html', 'docx', 'markdown'] as const

/** Endings of the files that are taken from folders and archives. */
export const ARTICLE_ENDINGS = 'txt text md markdown html htm xhtml docx docm rss atom xml json zip'.split(
  ' ',
)

export interface Reader {
  /** The format's name as editors say it, e.g. `plain text`. */
  format: string
  origin: (typeof ORIGINS)[number]
  /** Whether a file is of this format, by its first bytes and its name. */
  recognises(file: Incoming): boolean
  /** @throws PublishingError for whatever the editor has to mend */
  read(file: Incoming): ReadResult | Promise<ReadResult>
}
