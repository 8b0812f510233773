/** What reads one format of file. */
import type { ReadResult } from '../text/read-text'

export interface Incoming {
  /** The file as the editor named it; `<stdin>` for standard input. */
  name: string
  bytes: Buffer
}

export interface Reader {
  /** The format's name as editors say it, e.g. `plain text`. */
  format: string
  /** Whether a file is of this format, by its first bytes and its name. */
  recognises(file: Incoming): boolean
  /** @throws PublishingError for whatever the editor has to mend */
  read(file: Incoming): ReadResult | Promise<ReadResult>
}
