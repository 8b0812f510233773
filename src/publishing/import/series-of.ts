/** The `series.yaml` that an imported article leaves behind: tags and listed titles as the text names them. */
import type { Script } from '../../model/schema'
import type { Listed, SeriesSource } from '../source/model'
import type { ArticleDraft } from '../structure/piece'
import { foldText, titleKey } from '../source/title'
import { UNTAGGED_SERIES } from './choose-place'

/** A series named after the article's tag; who brings it out is its publisher. */
export function newSeries(draft: ArticleDraft, script: Script): SeriesSource {
  const publisher = draft.credits.find(({ role }) => foldText(role).endsWith('出品'))?.names.join('、')
  return { title: draft.tag ?? UNTAGGED_SERIES.title, ...(publisher ? { publisher } : {}), script, tags: [] }
}

/** The series with the article's tag and list taken in; what it has already stays as it is. */
export function withDraft(series: SeriesSource, draft: ArticleDraft): SeriesSource {
  const tags = [...series.tags]
  for (const tag of [draft.tag, ...draft.series.map(entry => entry.tag)]) {
    if (tag !== undefined && !tags.some(other => foldText(other) === foldText(tag))) tags.push(tag)
  }
  const listed = [...(series.listed ?? [])]
  for (const entry of draft.series) if (!listed.some(other => sameEntry(other, entry))) listed.push(entry)
  const others = listed.filter(entry => !sameEntry(entry, draft))
  return { ...series, tags, ...(others.length > 0 || series.listed ? { listed: others } : {}) }
}

/** What an import does to a series. */
export interface SeriesChanges {
  /** Whether there was none. */
  isNew: boolean
  title: string
  /** Tags that it did not have. */
  tags: string[]
}

export function seriesChanges(before: SeriesSource | undefined, after: SeriesSource): SeriesChanges {
  const tags = after.tags.filter(tag => !before?.tags.includes(tag))
  return { isNew: before === undefined, title: after.title, tags }
}

const sameEntry = (a: Listed, b: Pick<Listed, 'title'>): boolean => titleKey(a.title) === titleKey(b.title)
