/** Articles and paragraphs that the reader wants to find again. */
import * as v from 'valibot'
import { idSchema } from '../../model/names'
import { useStore } from '../../store/store'
import { createStoredList, timeSchema } from './stored-list'

const bookmarkSchema = v.object({
  /** The article. */
  id: idSchema,
  /** The paragraph, counted from 1; absent for the article as a whole. */
  paragraph: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The article's title as it was read. */
  title: v.pipe(v.string(), v.maxLength(2_000)),
  /** The beginning of the paragraph. */
  quote: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Milliseconds since 1970. */
  time: timeSchema,
})
export type Bookmark = v.InferOutput<typeof bookmarkSchema>
export type BookmarkedPlace = Omit<Bookmark, 'time'>

export const bookmarkList = createStoredList({
  key: 'reader:bookmarks',
  item: bookmarkSchema,
  identity: ({ id, paragraph }) => `${id}#${paragraph ?? ''}`,
  limit: 1_000,
})

const isAt = (place: Pick<Bookmark, 'id' | 'paragraph'>) => (one: Bookmark) =>
  one.id === place.id && one.paragraph === place.paragraph

/** The bookmarks, the newest at the end. */
export const useBookmarks = (): readonly Bookmark[] => useStore(bookmarkList.store)

/** Whether an article, or a paragraph of it, is bookmarked. */
export const isBookmarked = (id: string): boolean => bookmarkList.store.get().some(one => one.id === id)

/** Bookmarks a place; a bookmark that was there becomes the newest. False where the device could not keep it. */
export const addBookmark = (place: BookmarkedPlace): boolean =>
  bookmarkList.change(items => [...items.filter(one => !isAt(place)(one)), { ...place, time: Date.now() }])

/** Takes a place's bookmark away. */
export const removeBookmark = (place: Pick<Bookmark, 'id' | 'paragraph'>): boolean =>
  bookmarkList.change(items => items.filter(one => !isAt(place)(one)))

/** Takes all away. */
export const clearBookmarks = (): boolean => bookmarkList.change(() => [])
