/** The order in which files of a library are replaced, so that at any moment what is named is there. */
import { isImmutable } from './s3/headers'

/** What names nothing first, what names it later, the index of the whole after all that it names. */
const ORDER: readonly ((name: string) => boolean)[] = [
  isImmutable,
  name => /^(?:cards|f|images|covers)\//.test(name),
  name => name.startsWith('a/'),
  name => name.startsWith('search/'),
  name => name.startsWith('s/') || name === 'withdrawn.json',
  name => /^index\.[\w-]+\.json$/.test(name),
]

/** The highest rank: that of the manifest, which comes after all. */
export const LAST_RANK = ORDER.length + 1

/** When a file's turn is, from 0. @param manifest the name of the list of all */
export function rankOf(name: string, manifest: string): number {
  if (name === manifest) return LAST_RANK
  const rank = ORDER.findIndex(isOf => isOf(name))
  return rank < 0 ? ORDER.length : rank
}
