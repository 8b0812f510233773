/** What stood in the margin of the manuscript: somebody has to answer it before the text goes out. */
import type { Remark } from './finding'
import type { ReviewedSource } from './source'

export const openComments = ({ article, passages, raw }: ReviewedSource): Remark[] =>
  (article.comments ?? []).map(({ by, on, text }): Remark => {
    const passage = on === undefined ? undefined : passages.find(one => one.text.includes(on))
    const place = passage && on !== undefined ? passage.point(passage.text.indexOf(on)) : placeIn(raw, text)
    return {
      ...place,
      kind: 'comment',
      severity: 'warning',
      message: said(by, on, text),
      mend: 'Settle it, and take it out of comments in the front matter',
    }
  })

function said(by: string | undefined, on: string | undefined, text: string): string {
  if (by === undefined) return on === undefined ? `A comment: ${text}` : `A comment on “${on}”: ${text}`
  return on === undefined ? `A comment by ${by}: ${text}` : `A comment by ${by} on “${on}”: ${text}`
}

/** The line of the front matter that says it. */
function placeIn(raw: string, text: string): { line: number; column: number } {
  const at = raw.split('\n').findIndex(line => line.includes(text.slice(0, 8)))
  return { line: Math.max(0, at) + 1, column: 1 }
}
