/** How the reader asks for the library, whatever it comes from. */
import type { Article, LibraryIndex, Variant } from '../model'
import { LoadError, MissingError, VariantMissingError, WithdrawnError } from './errors'
import { fetchFile } from './files'

/** Of the article model: what `model.ts` takes. */
const VERSION = 1

/** @param coming resolves to what the caller says it is, once it has been checked */
async function check<T>(kind: 'index' | 'article', coming: Promise<unknown>, name: string): Promise<T> {
  const [value, { faultIn }] = await Promise.all([coming, import('./check')])
  if (isNewer(value)) throw new LoadError('newer', `${name}: version ${value.version}`)
  const fault = faultIn(kind, value)
  if (fault !== undefined) throw new LoadError('garbled', `${name}: ${fault}`)
  return value as T
}

/** Whether a document says that it is of a later version than the model knows. */
const isNewer = (value: unknown): value is { version: number } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > VERSION

/** The index of all series in a variant. Rejects with LoadError or MissingError. */
export const loadIndex = (variant: Variant): Promise<LibraryIndex> =>
  check('index', fetchFile({ kind: 'index', variant }), `index.${variant}`)

/** One article in a variant. Rejects with WithdrawnError, VariantMissingError, MissingError or LoadError. */
export async function loadArticle(id: string, variant: Variant): Promise<Article> {
  const name = `${id}.${variant}`
  try {
    const article = await check<Article>('article', fetchFile({ kind: 'article', id, variant }), name)
    if (article.id === id && article.variant === variant) return article
    throw new LoadError('garbled', `${name}: this is ${article.id}.${article.variant}`)
  } catch (error) {
    throw await reasonOf(error, id, variant)
  }
}

/** Why an article did not come: the library's index knows which it has withdrawn. */
async function reasonOf(error: unknown, id: string, variant: Variant): Promise<unknown> {
  const isMissing = error instanceof MissingError
  // Some hosts answer with a page of theirs, and not with 404, for what they lack.
  const mayBeMissing = isMissing || (error instanceof LoadError && error.fault === 'garbled')
  if (mayBeMissing && (await isWithdrawn(id, variant))) return new WithdrawnError(id)
  if (!isMissing || variant === 'original') return error
  return fetchFile({ kind: 'article', id, variant: 'original' }).then(
    () => new VariantMissingError(`${id}.${variant}`),
    (other: unknown) => other, // there is no such article at all, or it is not known
  )
}

const isWithdrawn = (id: string, variant: Variant): Promise<boolean> =>
  loadIndex(variant).then(
    ({ withdrawn }) => withdrawn?.includes(id) ?? false,
    () => false,
  )
