/** How the reader asks for the library, whatever it comes from. */
import * as v from 'valibot'
import { articleSchema, indexSchema, type Article, type LibraryIndex, type Variant } from '../model'
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

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string): T {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw new LoadError(`${name}: ${v.getDotPath(result.issues[0]) ?? ''} ${result.issues[0].message}`)
}

/** The index of all series in a variant. Rejects with LoadError or MissingError. */
export async function loadIndex(variant: Variant): Promise<LibraryIndex> {
  return check(indexSchema, await fetchFile({ kind: 'index', variant }), `index.${variant}`)
}

/** One article in a variant. Rejects with VariantMissingError, MissingError or LoadError. */
export async function loadArticle(id: string, variant: Variant): Promise<Article> {
  return check(articleSchema, await fetchArticle(id, variant), `${id}.${variant}`)
}

async function fetchArticle(id: string, variant: Variant): Promise<unknown> {
  try {
    return await fetchFile({ kind: 'article', id, variant })
  } catch (error) {
    if (!(error instanceof MissingError) || variant === 'original') throw error
    await fetchFile({ kind: 'article', id, variant: 'original' }) // rejects where there is no such article at all
    throw new VariantMissingError(`${id}.${variant}`)
  }
}
