/** How the reader asks for the library, whatever it comes from. */
import type { Article, LibraryIndex, Variant } from '../model'
import { fetchFile } from './files'

/** The library has no such file: an article withdrawn, an id mistyped, a variant never made. */
export class MissingError extends Error {
  override name = 'MissingError'
}

/** The library has the article, but not in the script asked for. */
export class VariantMissingError extends Error {
  override name = 'VariantMissingError'
}

/** The library could not be reached, or what came is not what was asked for. */
export class LoadError extends Error {
  override name = 'LoadError'
}

/** @param coming resolves to what the caller says it is, once it has been checked */
async function check<T>(kind: 'index' | 'article', coming: Promise<unknown>, name: string): Promise<T> {
  const [value, { faultIn }] = await Promise.all([coming, import('./check')])
  const fault = faultIn(kind, value)
  if (fault !== undefined) throw new LoadError(`${name}: ${fault}`)
  return value as T
}

/** The index of all series in a variant. Rejects with LoadError or MissingError. */
export const loadIndex = (variant: Variant): Promise<LibraryIndex> =>
  check('index', fetchFile({ kind: 'index', variant }), `index.${variant}`)

/** One article in a variant. Rejects with VariantMissingError, MissingError or LoadError. */
export const loadArticle = (id: string, variant: Variant): Promise<Article> =>
  check('article', fetchArticle(id, variant), `${id}.${variant}`)

async function fetchArticle(id: string, variant: Variant): Promise<unknown> {
  try {
    return await fetchFile({ kind: 'article', id, variant })
  } catch (error) {
    if (!(error instanceof MissingError) || variant === 'original') throw error
    await fetchFile({ kind: 'article', id, variant: 'original' }) // rejects where there is no such article at all
    throw new VariantMissingError(`${id}.${variant}`)
  }
}
