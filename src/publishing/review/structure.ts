/** What an article's parts lack: levels of headings, names in credits, room on share cards. */
import { columns } from '../formats/text/characters'
import { asRole } from '../structure/credits'
import type { Passage, Remark } from './finding'
import type { ReviewedSource } from './source'

/** Columns of a share card's title: two lines of sixteen full-width characters. The app cuts what is longer. */
const CARD_TITLE = 64

/** The title is of the first level: an article's headings begin at the second and go down one at a time. */
export const headingSkips = ({ headings }: ReviewedSource): Remark[] =>
  headings.flatMap(({ level, line, column }, at) => {
    const above = headings[at - 1]?.level ?? 1
    if (level <= above + 1) return []
    return {
      line,
      column,
      kind: 'heading' as const,
      severity: 'warning' as const,
      message: `A heading of level ${level} follows one of level ${above}`,
      mend: `Write ${'#'.repeat(above + 1)}, or add the heading that is left out`,
    }
  })

/** In the front matter, and where an import left the line of a role alone among the text. */
export const namelessCredits = ({ article, passages }: ReviewedSource): Remark[] => [
  ...(article.credits ?? []).flatMap(({ role, names }) => {
    if (names.some(name => name.trim() !== '')) return []
    const place = passages.find(passage => passage.of === 'credits' && passage.text === role)
    return nameless(role, place)
  }),
  ...passages.flatMap(passage => {
    const role = typeof passage.of === 'number' ? LONE_ROLE.exec(passage.text)?.[1] : undefined
    return role !== undefined && asRole(role) !== undefined ? nameless(role, passage) : []
  }),
]

const LONE_ROLE = /^\s*(\S.{0,12}?)\s*[:：|｜/／]\s*$/u

const nameless = (role: string, place: Passage | undefined): Remark[] => [
  {
    ...(place?.point(0) ?? { line: 1, column: 1 }),
    kind: 'credit',
    severity: 'warning',
    message: `The credit “${role}” has no name`,
    mend: 'Add the names, or remove the credit',
  },
]

/** Beside dated instalments one without a date is taken for the oldest, whatever its `order`. */
export const undated = (sources: readonly ReviewedSource[]): Map<ReviewedSource, Remark> =>
  new Map(
    sources.some(({ article }) => article.date !== undefined)
      ? sources
          .filter(({ article }) => article.date === undefined)
          .map(source => [
            source,
            {
              line: 1,
              column: 1,
              kind: 'date',
              severity: 'warning',
              message:
                'It has no date, while others of its series have: readers find it as the oldest instalment',
              mend: 'Write the day it appeared into the front matter, as in date: 2026-03-05',
            },
          ])
      : [],
  )

export const longTitles = ({ passages }: ReviewedSource): Remark[] =>
  passages.flatMap(passage => {
    const width = passage.of === 'title' ? columns(passage.text) : 0
    if (width <= CARD_TITLE) return []
    return {
      ...passage.point(0),
      kind: 'title' as const,
      severity: 'warning' as const,
      message: `The title takes ${width} columns of the ${CARD_TITLE} that a share card has; its end is cut there`,
      mend: `Shorten it to ${CARD_TITLE / 2} Chinese characters, or put its second part into subtitle`,
    }
  })
