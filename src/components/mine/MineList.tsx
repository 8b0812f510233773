import { writtenDate } from '../../words/format'
import { removeBookmark } from '../../state/mine/bookmarks'
import type { Mine } from '../../state/mine/export'
import { removeHighlight } from '../../state/mine/highlights'
import { quoteOf } from '../../state/mine/passage'
import { removeVisit } from '../../state/mine/history'
import type { TitleOf } from '../../data/titles'
import { deleteProgress, percentOf } from '../../state/progress/progress'
import { useWords } from '../../state/variant'
import type { Script, Variant } from '../../model/schema'
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
  /** What was kept as it was written is in the article's own script. */
  const scriptIn = (id: string, read: Variant): Script | undefined =>
    read === 'original' ? titleOf(id).script : read
  /** A bookmark does not say in which variant it was made; where its title is today's, its words are too. */
  const scriptOfQuote = (id: string, title: string): Script | undefined =>
    title === titleOf(id).title ? titleOf(id).script : undefined
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
          {...titleOf(one.id, readAs(one.id, mine))}
          facts={[words.place.percent(percentOf(one.share)), day(one.time)]}
          onRemove={() => deleteProgress(one.id)}
        />
      )),
    bookmarks: () =>
      newestFirst(mine.bookmarks).map(one => (
        <MineRow
          key={`${one.id}#${one.paragraph ?? ''}`}
          to={place(one.id, one.paragraph)}
          {...titleOf(one.id, one.title)}
          quote={one.quote}
          quoteScript={scriptOfQuote(one.id, one.title)}
          facts={[day(one.time)]}
          onRemove={() => removeBookmark(one)}
        />
      )),
    highlights: () =>
      newestFirst(mine.highlights).map(one => (
        <MineRow
          key={one.key}
          to={place(one.id, one.passage.number)}
          {...titleOf(one.id, one.title)}
          quote={quoteOf(one.passage)}
          quoteScript={scriptIn(one.id, one.variant)}
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
          {...titleOf(one.id, one.title)}
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
