/** Articles that are in the sources and in nothing that readers get: drafts, and those whose minute has not come. */
import type { SeriesFolder } from '../source/library-files'
import { titleKey } from '../source/title'
import type { Facts } from './articles/facts'

export interface HeldBack {
  id: string
  former: readonly string[]
  title: string
  series: string
  /** Path of the source. */
  file: string
  /** When it is due; absent for a draft. */
  publishAt?: string | undefined
}

/** Whether an article is held back at a moment. A draft with a minute is a draft. */
export const isHeldBack = (
  { draft = false, publish_at }: Pick<Facts, 'draft' | 'publish_at'>,
  now: Date,
): boolean => draft || (publish_at !== undefined && Date.parse(publish_at) > now.getTime())

/** What is due next. */
export const nextOf = (held: readonly HeldBack[]): HeldBack | undefined =>
  held
    .filter(({ publishAt }) => publishAt !== undefined)
    .sort((a, b) => Date.parse(a.publishAt ?? '') - Date.parse(b.publishAt ?? ''))[0]

/** The series without the rows of their lists that name what is held back. */
export const withoutHeld = (
  folders: readonly SeriesFolder[],
  held: readonly HeldBack[],
): readonly SeriesFolder[] => {
  if (held.length === 0) return folders
  const titles = new Set(held.map(({ series, title }) => `${series} ${titleKey(title)}`))
  return folders.map(folder => {
    const { listed } = folder.source
    const isShown = ({ title }: { title: string }): boolean => !titles.has(`${folder.id} ${titleKey(title)}`)
    return listed ? { ...folder, source: { ...folder.source, listed: listed.filter(isShown) } } : folder
  })
}
