import { libraryCopies } from './library-copies'

/** Takes these articles off the device, in whatever script, also out of downloaded series. */
export async function dropArticles(ids: ReadonlySet<string>): Promise<void> {
  if (!LIBRARY_URL) return // the app carries them, and keeps no copies
  await libraryCopies().removeArticles(ids)
}
