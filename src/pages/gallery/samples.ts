/** The samples of the gallery (tests/gallery/content), and a reader who has been at them. */
import { addBookmark } from '../../state/mine/bookmarks'
import { follow } from '../../state/mine/follows'
import { addHighlight, writeNote, type Highlight } from '../../state/mine/highlights'
import { addVisit } from '../../state/mine/history'
import { clearMine } from '../../state/mine/use-mine'
import { saveProgress } from '../../state/progress/progress'
import { markRead } from '../../state/read-marks'
import { rememberSearch } from '../../state/search-history'
import type { Article, Block, Figure, LibraryIndex, Variant } from '../../model/schema'
import { plainText } from '../../model/values'

/** The article with a block of every kind. */
export const SAMPLE = 'kuai'

/** What every view of the gallery draws from. */
export interface Samples {
  article: Article
  index: LibraryIndex
  variant: Variant
}

/** The sample's first block of a kind. */
function blockOf<T extends Block['type']>({ blocks }: Article, type: T): Extract<Block, { type: T }> {
  const found = blocks.find((block): block is Extract<Block, { type: T }> => block.type === type)
  if (!found) throw new Error(`tests/gallery/content/si-ji/${SAMPLE}.md has no ${type}: add one.`)
  return found
}

/** The figures of the sample that have their pictures. */
export const figuresOf = ({ blocks }: Article): Figure[] =>
  blocks.filter((block): block is Figure => block.type === 'figure' && block.image !== undefined)

/** A reader who has read, begun, marked, followed and searched; whatever the device kept before goes. */
export function seedReader({ article, index, variant }: Samples): Highlight {
  clearMine()
  const held = index.series.flatMap(({ instalments }) =>
    instalments.flatMap(one => (one.id === undefined || one.id === SAMPLE ? [] : [{ ...one, id: one.id }])),
  )
  for (const { id, title } of held) addVisit(id, title)
  const [first, second, third] = held
  if (first) markRead(first.id)
  if (second) saveProgress(second.id, { block: 1, offset: 0.4 }, 2, 0.37)
  if (third) addBookmark({ id: third.id, title: third.title })
  const [followed] = index.series
  if (followed) follow({ ...followed, held: followed.held - 1, instalments: followed.instalments.slice(1) })
  rememberSearch('槐树')
  const block = article.blocks.findIndex(one => one.type === 'paragraph')
  const text = plainText(blockOf(article, 'paragraph').content)
  const place = { id: article.id, title: article.title }
  addBookmark({ ...place, paragraph: 1, quote: text.slice(0, 40) })
  const { highlight } = addHighlight({
    ...place,
    variant,
    passage: { block, number: 1, text, start: 0, end: text.indexOf('。') + 1 },
  })
  const note = variant === 'zh-Hans' ? '走过一回，是十二分钟。' : '走過一回，是十二分鐘。'
  writeNote(highlight.key, note)
  return { ...highlight, note }
}
