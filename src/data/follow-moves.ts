/** What a reader keeps of an article or a series goes by its new id, once the library has renamed it. */
import { VARIANTS } from '../model/values'
import { dropArticles } from './copies/drop'
import { progressList } from '../state/progress/progress'
import { readMarkList } from '../state/read-marks'
import { idsHere, keepArticle } from './saved/shelf'
import { loadArticle } from './source'
import type { Gone } from './withdrawn-list'
import { bookmarkList } from '../state/mine/bookmarks'
import { followList } from '../state/mine/follows'
import { highlightList } from '../state/mine/highlights'
import { historyList } from '../state/mine/history'
import type { StoredList } from '../state/mine/stored-list'

type Moves = Pick<Gone, 'articles' | 'series'>

/** Marks, notes, progress, history and series followed, at once; then articles that were downloaded. */
export async function followMoves({ articles, series }: Moves): Promise<void> {
  const ofArticle = <T extends { id: string }>(one: T): T => withId(one, articles)
  edit(bookmarkList, ofArticle)
  edit(highlightList, ofArticle)
  edit(historyList, ofArticle)
  edit(progressList, ofArticle)
  edit(readMarkList, id => articles.get(id) ?? id)
  edit(followList, one => {
    const followed = withId(one, series)
    return one.known.some(id => articles.has(id))
      ? { ...followed, known: one.known.map(id => articles.get(id) ?? id) }
      : followed
  })
  await moveDownloads(articles)
}

const withId = <T extends { id: string }>(one: T, moved: ReadonlyMap<string, string>): T => {
  const id = moved.get(one.id)
  return id === undefined ? one : { ...one, id }
}

/** Of two that become one the later counts, as where lists of two devices are merged. */
function edit<T>({ store, change, identity }: StoredList<T>, renamed: (one: T) => T): void {
  if (!store.get().some(one => renamed(one) !== one)) return
  change(items => {
    const all = new Map<string, T>()
    for (const one of items.map(renamed)) {
      all.delete(identity(one)) // the newest stand at the end
      all.set(identity(one), one)
    }
    return [...all.values()]
  })
}

/** The article is here under its new id before the copy under the former one goes. */
async function moveDownloads(articles: Moves['articles']): Promise<void> {
  for (const variant of VARIANTS) {
    const former = [...(await idsHere(variant))].filter(id => articles.has(id))
    for (const id of former) await keepArticle(await loadArticle(articles.get(id) ?? id, variant))
  }
  await dropArticles(new Set(articles.keys()))
}
