/** Takes in what another device has exported: merged with what is here, never in its place. */
import * as v from 'valibot'
import { progressList } from '../progress/progress'
import { readMarkList } from '../read-marks'
import { bookmarkList } from './bookmarks'
import { followList } from './follows'
import { highlightList } from './highlights'
import { historyList } from './history'
import { mergeInto, type Merged } from './merge'

/** Of the export: see `export.ts`. */
const VERSION = 1
/** All lists full make a hundredth of it; what is larger is no export. */
const MAX_CHARACTERS = 8 * 1024 * 1024

const list = v.optional(v.array(v.unknown()), [])
const fileSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  bookmarks: list,
  highlights: list,
  history: list,
  progress: list,
  follows: list,
  read: list,
})

/** `foreign`: no export of this reader; `newer`: one of a later version; else what was merged. */
export type Imported = 'foreign' | 'newer' | Merged

/** @param text content of a file, whatever it is */
export function importMine(text: string): Imported {
  if (text.length > MAX_CHARACTERS) return 'foreign'
  const file = v.safeParse(fileSchema, parsed(text))
  if (!file.success) return 'foreign'
  if (file.output.version > VERSION) return 'newer'
  const { bookmarks, highlights, history, progress, follows, read } = file.output
  const parts = [
    mergeInto(bookmarkList, bookmarks),
    mergeInto(highlightList, highlights),
    mergeInto(historyList, history),
    mergeInto(progressList, progress),
    mergeInto(followList, follows),
    mergeInto(readMarkList, read),
  ]
  return {
    taken: sum(parts.map(({ taken }) => taken)),
    refused: sum(parts.map(({ refused }) => refused)),
    isKept: parts.every(({ isKept }) => isKept),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}
