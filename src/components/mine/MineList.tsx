import { writtenDate } from '../../library/format'
import { removeBookmark } from '../../library/mine/bookmarks'
import type { Mine } from '../../library/mine/export'
import { quoteOf, removeHighlight } from '../../library/mine/highlights'
import { removeVisit } from '../../library/mine/history'
import type { TitleOf } from '../../library/mine/titles'
import { forgetProgress, percentOf } from '../../library/progress/progress'
import { useWords } from '../../library/variant'
import { Box } from '../../primitives/Box'
import { MineRow } from './MineRow'

/** The kinds of things that are kept, in the order in which the page offers them. */
export const MINE_KINDS = ['reading', 'bookmarks', 'highlights', 'history'] as const
export type MineKind = (typeof MINE_KINDS)[number]

const newestFirst = <T,>(items: readonly T[]): T[] => [...items].reverse()

/** The articles of one kind, the newest first. */
export function idsOf(kind: MineKind, { read, progress, ...mine }: Mine): string[] {
  const entries = kind === 'reading' ? progress.filter(({ id }) => !read.includes(id)) : mine[kind]
  return newestFirst<{ id: string }>(entries).map(({ id }) => id)
}

/** The title that an article was opened under. */
const readAs = (id: string, { history }: Mine): string | undefined =>
  history.find(one => one.id === id)?.title

interface MineListProps {
  kind: MineKind
  mine: Mine
  titleOf: TitleOf
}

/** All that was kept of one kind, the newest first. */
export function MineList({ kind, mine, titleOf }: MineListProps) {
  const { words, variant, language } = useWords()
  const day = (time: number): string => {
    const date = new Date(time)
    const iso = [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-')
    return writtenDate(iso, words)
  }
  const place = (id: string, paragraph?: number) => ({ page: 'article', id, variant, paragraph }) as const
  const rows = {
    reading: () =>
      newestFirst(mine.progress.filter(one => !mine.read.includes(one.id))).map(one => (
        <MineRow
          key={one.id}
          to={place(one.id, one.paragraph)}
          title={titleOf(one.id, readAs(one.id, mine))}
          facts={[words.place.percent(percentOf(one.share)), day(one.time)]}
          onRemove={() => forgetProgress(one.id)}
        />
      )),
    bookmarks: () =>
      newestFirst(mine.bookmarks).map(one => (
        <MineRow
          key={`${one.id}#${one.paragraph ?? ''}`}
          to={place(one.id, one.paragraph)}
          title={titleOf(one.id, one.title)}
          quote={one.quote}
          facts={[day(one.time)]}
          onRemove={() => removeBookmark(one)}
        />
      )),
    highlights: () =>
      newestFirst(mine.highlights).map(one => (
        <MineRow
          key={one.key}
          to={place(one.id, one.passage.number)}
          title={titleOf(one.id, one.title)}
          quote={quoteOf(one.passage)}
          note={one.note}
          facts={[day(one.time)]}
          onRemove={() => removeHighlight(one.key)}
        />
      )),
    history: () =>
      newestFirst(mine.history).map(one => (
        <MineRow
          key={one.id}
          to={place(one.id)}
          title={titleOf(one.id, one.title)}
          facts={[day(one.time), ...(mine.read.includes(one.id) ? [words.read] : [])]}
          onRemove={() => removeVisit(one.id)}
        />
      )),
  }[kind]()
  if (rows.length === 0)
    return (
      <Box className="mine-empty" language={language}>
        {words.mine.empty[kind]}
      </Box>
    )
  return (
    <Box as="ul" role="list" className="rows">
      {rows}
    </Box>
  )
}
