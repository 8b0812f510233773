/** What the page and the server of the desk tell each other of manuscripts that come in. */
import type { Credit } from '../model/schema'
import type { Problem } from '../publishing/errors'
import type { ChangedPlace } from '../publishing/import/changed-characters'
import type { Imported } from '../publishing/import/import-file'
import type { PictureReport } from '../publishing/import/import-pictures'
import type { Side } from '../publishing/import/merge/merge-article'
import type { SourceBlock } from '../publishing/source/model'
import type { ArticlePlace } from './protocol'

/** How what was dropped is to be read and taken. */
export interface Wish {
  /** `look` writes nothing. */
  what: 'look' | 'take'
  /** Paths of the files, in their order: a saved page lies beside the folder of its pictures. */
  names: string[]
  /** The series; the one with the article's tag where it is absent. */
  series?: string | undefined
  /** Texts are cut where other articles begin in them. */
  cut: boolean
  /** What becomes of a document's tracked changes. */
  changes: 'accept' | 'reject'
  /** Pictures that are on the web are fetched. */
  fetchPictures: boolean
  /** What is refused for an article that is there already takes its place. */
  replaces: boolean
  /** By the path of a source: whose words stand, in each place that editor and origin have both changed. */
  sides: [source: string, sides: Side[]][]
}

/** A place that editor and origin have both changed. */
export interface Clash {
  /** Absent in the text. */
  field?: string | undefined
  /** `before` is the editor's, `now` the origin's. */
  versions: ChangedPlace
}

/** A block of the article, as text. */
export interface SeenBlock {
  type: SourceBlock['type']
  level?: number | undefined
  text: string
  caption?: string | undefined
}

export interface Understood {
  place: ArticlePlace
  /** Path of its source, by which `Wish.sides` names it. */
  source: string
  series: Imported['series']
  outcome: Imported['outcome']
  tag?: string | undefined
  title: string
  subtitle?: string | undefined
  date?: string | undefined
  script: string
  credits: Credit[]
  blocks: SeenBlock[]
  layout: string
  encoding: string
  charactersIn: number
  charactersPlaced: number
  leftOut: { line: number; text: string; reason: string }[]
  pictures: PictureReport[]
  /** Titles of other articles that seem to begin in it. */
  otherTitles: { line: number; text: string }[]
  /** Whether it can be cut there: pages and documents cannot. */
  canBeCut: boolean
  trackedChanges: number
  comments: number
  /** How the source changes, where it is there already. */
  changed: ChangedPlace[]
  clashes: Clash[]
  /** What stands in the file. */
  original?: string | undefined
}

/** One article of what was dropped, or why there is none. */
export interface Arrived {
  /** As it was dropped. */
  file: string
  problems: Problem[]
  understood?: Understood | undefined
}

/** `POST api/arrivals`. */
export interface Arrivals {
  arrived: Arrived[]
}
