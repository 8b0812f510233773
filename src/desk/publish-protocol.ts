/** What the page and the server tell each other of publishing. */
import type { Edition, Rollback } from '../publishing/build/rollback'
import type { Step } from '../publishing/cli/progress'
import type { Problem } from '../publishing/errors'

/** An article by its id; the title is missing where its source is gone. */
export interface Named {
  id: string
  title?: string | undefined
}

/** `GET api/publish/plan`: what the next publish would do. */
export interface PublishPlan {
  fresh: Named[]
  changed: Named[]
  withdrawn: Named[]
  /** Articles that would name other instalments or related ones, and say the same. */
  touched: number
  drafts: Named[]
  /** Held back until their minute, the next one first. */
  due: (Named & { publishAt: string })[]
  /** Why it would be refused as it stands. */
  refusal?: string | undefined
}

/** `GET api/publish/editions`, the newest first. */
export type Editions = Edition[]
/** `GET api/publish/editions/<name>`: what readers would get back, and what would go. */
export type EditionPlan = Record<keyof Rollback, Named[]>

/** `POST api/publish`. */
export interface Wanted {
  /** How many articles go, where that is more than a few. */
  withdraw?: number | undefined
  /** The edition that is put back instead. */
  rollback?: string | undefined
}

/** The publish that is under way, or that was the last one of this desk. */
export type PublishRun =
  | { state: 'running'; step?: Step | undefined }
  | {
      state: 'done'
      articles: number
      /** What is new or changed for readers. */
      news: Named[]
      withdrawn: string[]
      /** What the command had to say beside it, in its words. */
      notes: string[]
    }
  | { state: 'failed'; problems: Problem[] }

/** `GET api/publish`. */
export interface PublishState {
  /** The folder or the store; absent where nobody has named one. */
  place?: string | undefined
  /** Origin of the H5 site. */
  site?: string | undefined
  run?: PublishRun | undefined
  /** How many runs this desk has begun. */
  runs: number
}
