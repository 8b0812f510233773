/** Lists of the articles of an author, of a tag, and of those that were corrected: documents as those of a series. */
import { CORRECTIONS } from '../../../model/addresses'
import type { Script } from '../../../model/schema'
import type { SeriesFolder } from '../../source/library-files'
import { instalmentOf } from '../articles/instalment'
import type { Card, Cards } from '../cards'
import { converterOf, mannerOf } from '../manner'
import { newestFirst, type HeldRow, type Place, type RowList } from '../series/series'
import type { Kind } from './topic'

const ABOUT: Record<Kind, Record<Script, string>> = {
  author: {
    'zh-Hans': '署名撰文的文章',
    'zh-Hant-TW': '署名撰文的文章',
    'zh-Hant-HK': '署名撰文的文章',
  },
  tag: {
    'zh-Hans': '带有这个标签的文章',
    'zh-Hant-TW': '帶有這個標籤的文章',
    'zh-Hant-HK': '帶有這個標籤的文章',
  },
  corrections: {
    'zh-Hans': '刊出之后改正过的文章，和改正了什么',
    'zh-Hant-TW': '刊出之後改正過的文章，和改正了什麼',
    'zh-Hant-HK': '刊出之後改正過的文章，和改正了甚麼',
  },
}

/** Corrections of one article, in one line of its list. */
const MOST_WORDS = 1_000

interface Gathered {
  kind: Kind
  places: Place<HeldRow>[]
}

export class Topics {
  private readonly gathered = new Map<string, Gathered>()
  private readonly series: ReadonlyMap<string, SeriesFolder>

  constructor(
    folders: readonly SeriesFolder[],
    private readonly cards: Cards,
  ) {
    this.series = new Map(folders.map(folder => [folder.id, folder]))
  }

  /** Called for every article of the library. */
  add(card: Card, place: Place<HeldRow>): void {
    for (const { id, kind } of card.topics) this.put(id, kind, place)
    const [latest] = card.corrections ?? []
    if (latest) this.put(CORRECTIONS, 'corrections', { ...place, date: latest.date })
  }

  /** The lists, each newest first; named as the newest article of each names it. */
  lists(): RowList[] {
    return [...this.gathered]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { kind, places }]) => this.list(id, kind, places.sort(newestFirst)))
  }

  private put(id: string, kind: Kind, place: Place<HeldRow>): void {
    const known = this.gathered.get(id)
    if (known) known.places.push(place)
    else this.gathered.set(id, { kind, places: [place] })
  }

  private list(id: string, kind: Kind, places: readonly Place<HeldRow>[]): RowList {
    const rows = places.map(({ row }) => row)
    const { script, usage, topics } = this.cards.at(places[0]?.number ?? 0)
    const name = topics.find(topic => topic.id === id)?.name ?? '更正'
    return {
      kind,
      folder: {
        id,
        path: '',
        source: { title: name, description: ABOUT[kind][script], script, tags: [] },
        usage,
        articles: [],
        drafts: [],
      },
      rows,
      instalment: (row, variant, detail) => {
        if (!('card' in row)) throw new TypeError('A topic has no rows that are only named')
        const { card } = row
        const folder = this.series.get(card.series)
        if (!folder) throw new RangeError(`There is no series ${card.series}`)
        const manner = mannerOf(folder)
        const own = instalmentOf(row, manner, variant, detail)
        // The column that it stands in: rows of several are together here.
        const tag = own.tag ?? converterOf(manner, variant)(folder.source.title)
        if (kind !== 'corrections') return { ...own, tag }
        return {
          ...own,
          tag,
          date: card.corrections?.[0]?.date,
          summary: converterOf(card, variant)(correctedIn(row)),
        }
      },
    }
  }
}

/** What was wrong and is right now, the newest first. */
function correctedIn({ card }: HeldRow): string {
  const all = (card.corrections ?? []).map(({ what }) => what.replace(/[。；;.]$/u, ''))
  let text = all[0] ?? ''
  for (const one of all.slice(1)) if (text.length + one.length < MOST_WORDS) text += `；${one}`
  return text
}
