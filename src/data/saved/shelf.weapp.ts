/** Where downloaded articles lie: among the copies of the library, as files of WeChat's. */
import { pathOf, type LibraryFile } from '../../model/paths'
import type { Article, Variant } from '../../model/schema'
import { VARIANTS } from '../../model/values'
import { DiskError } from '../copies/disk'
import { libraryCopies } from '../copies/library-copies'
import { LoadError } from '../errors'
import { imageAddress } from '../files'
import { correctedIn, type Copy } from './outdated'
import { picturesOf } from './saved-pictures'

const nameOf = (id: string, variant: Variant): string => pathOf({ kind: 'article', id, variant })

/** Its pictures, by their paths below the root of the library. */
const ownPictures = (article: Article): string[] =>
  picturesOf(article).map(({ src }) => src.replace(/^\//, ''))

async function articleOf(id: string, variant: Variant): Promise<Article | undefined> {
  await libraryCopies().open()
  if (libraryCopies().sizeOf(nameOf(id, variant)) === undefined) return undefined
  const text = await libraryCopies().read(nameOf(id, variant))
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Article) // checked before it was put there
  } catch {
    return undefined
  }
}

/** Tells whether articles that are kept can be read without a network: always so in WeChat. */
export function watchShelf(tell: (canKeep: boolean) => void): () => void {
  tell(true)
  return () => undefined
}

/** Whether keeping failed since the device is full, or keeps nothing. */
export const isFull = (error: unknown): boolean => error instanceof DiskError

/** Before a download: WeChat clears nothing of its own accord. */
export function prepareShelf(): void {}

/** Keeps a document that leads to the articles. */
export async function keepList(file: LibraryFile, document: object): Promise<void> {
  await libraryCopies().save(pathOf(file), JSON.stringify(document))
}

/** Takes away the lists of a series, of whatever edition. */
export const removeLists = (id: string, variant: Variant): Promise<void> =>
  libraryCopies().removeAll(`s/${encodeURIComponent(id)}.${variant}.`)

/** Pictures first: an instalment whose document is here is here as a whole. @returns bytes */
export async function keepArticle(article: Article): Promise<number> {
  let bytes = 0
  for (const picture of ownPictures(article)) bytes += await keepPicture(picture)
  return bytes + (await libraryCopies().save(nameOf(article.id, article.variant), JSON.stringify(article)))
}

/** One that another instalment or script has brought is not fetched again. @returns bytes */
async function keepPicture(name: string): Promise<number> {
  const known = libraryCopies().sizeOf(name)
  if (known !== undefined) return known
  return libraryCopies()
    .saveFrom(name, imageAddress(name))
    .catch((error: unknown) => {
      if (error instanceof LoadError && error.fault === 'refused') return 0 // read without it, as online
      throw error
    })
}

/** The ids of all articles that are here in a script. */
export async function idsHere(variant: Variant): Promise<ReadonlySet<string>> {
  await libraryCopies().open()
  const end = `.${variant}.json`
  const articles = libraryCopies()
    .saved()
    .filter(name => name.startsWith('a/') && name.endsWith(end))
  return new Set(articles.map(name => decodeURIComponent(name.slice('a/'.length, -end.length))))
}

/** Bytes of an instalment with its pictures, and when it was corrected last; undefined where it is not here. */
export async function copyOf(id: string, variant: Variant): Promise<Copy | undefined> {
  const article = await articleOf(id, variant)
  if (!article) return undefined
  const names = [nameOf(id, variant), ...ownPictures(article)]
  const bytes = names.reduce((sum, name) => sum + (libraryCopies().sizeOf(name) ?? 0), 0)
  return { bytes, corrected: correctedIn(article) }
}

/** Takes an instalment away, and its pictures where no other script shows them. */
export async function removeArticle(id: string, variant: Variant): Promise<void> {
  const article = await articleOf(id, variant)
  await libraryCopies().remove(nameOf(id, variant))
  if (!article || VARIANTS.some(other => libraryCopies().sizeOf(nameOf(id, other)) !== undefined)) return
  for (const picture of ownPictures(article)) await libraryCopies().remove(picture)
}
