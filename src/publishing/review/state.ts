/** What readers do not get, or get sooner than its editor may think. */
import type { Remark } from './finding'
import type { ReviewedSource } from './source'

export function stateOf({ source }: { source?: ReviewedSource | undefined }, now: Date): Remark[] {
  if (!source) return []
  const { draft, publish_at, date } = source.article
  const remark = (field: string, rest: Pick<Remark, 'kind' | 'severity' | 'message' | 'mend'>): Remark[] => [
    { line: lineOf(field, source.raw), column: 1, ...rest },
  ]
  if (draft)
    return remark('draft', {
      kind: 'state',
      severity: 'note',
      message: 'This is a draft: nothing of it is published',
      mend: 'Remove draft: true, or move it out of drafts/, when it is ready',
    })
  if (publish_at !== undefined && Date.parse(publish_at) > now.getTime())
    return remark('publish_at', {
      kind: 'state',
      severity: 'note',
      message: `This is held back until ${publish_at}`,
      mend: 'Publish at that minute: npm run publish -- --due',
    })
  if (publish_at === undefined && date !== undefined && Date.parse(date) > now.getTime() + DAY)
    return remark('date', {
      kind: 'date',
      severity: 'warning',
      message: 'Its date lies ahead, and the next publish gives it to readers all the same',
      mend: 'Hold it back by publish_at: 2026-12-01T07:00+08:00 or draft: true, or mend the date',
    })
  return []
}

/** Somewhere it is tomorrow already. */
const DAY = 24 * 60 * 60 * 1000

/** The line of a field of the front matter; the first where it has none. */
export const lineOf = (field: string, raw: string): number =>
  Math.max(1, raw.split('\n').findIndex(line => line.startsWith(`${field}:`)) + 1)
