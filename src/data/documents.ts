/** The library's documents, asked for and held against the model: see `source.ts`, which comes first. */
import { pathOf, type LibraryFile } from '../model/paths'
import type {
  Article,
  IndexPage,
  LibraryIndex,
  Series,
  SeriesOutline,
  SeriesPage,
  Site,
  Variant,
  Withdrawn,
} from '../model/schema'
import { validate, inThisEdition, type Kind } from './check'
import { LoadError, MissingError, VariantMissingError, WithdrawnError, type LoadFault } from './errors'
import { fetchFile } from './files'
import { articleKey } from './keys'
import { fetchCached } from './cache'
import { bringFont } from './title-font'
import { askGone, isKnownGone } from './withdrawn-list'

/** Of the documents: what `model/schema.ts` takes. */
const versionOf = (kind: Kind): number => (kind === 'index' ? 2 : 1)

type Document = Extract<LibraryFile, { kind: Kind }>

/** A document that is what its kind says, of the asked variant and series, and of the sum that names it. */
async function load<T>(file: Document): Promise<T> {
  const value = inThisEdition(file.kind, await fetchFile(file))
  const name = pathOf(file)
  if (isNewer(value, versionOf(file.kind))) throw new LoadError('newer', `${name}: version ${value.version}`)
  const fault = validate(file.kind, value) ?? (isOf(value, file) ? undefined : 'this is another')
  if (fault !== undefined) throw new LoadError('garbled', `${name}: ${fault}`)
  await bringFont((value as { font?: string }).font)
  return value as T
}

/** Whether a document says that it is of a later version than the model knows. */
const isNewer = (value: unknown, known: number): value is { version: number } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > known

/** Whether a document is the one that a host was asked for: what its name tells stands in it too. */
const isOf = (value: unknown, file: Document): boolean =>
  (['variant', 'id', 'sum'] as const).every(
    key =>
      !(key in file) || (value as Record<string, unknown>)[key] === (file as Record<string, unknown>)[key],
  )

/**
 * The index in a variant: the series with the newest instalments. Rejects with LoadError or MissingError. What the
 * library has withdrawn is asked for with it, so that nobody learns of that by a missing article alone.
 */
export function loadIndex(variant: Variant): Promise<LibraryIndex> {
  void askGone(loadWithdrawn)
  return load({ kind: 'index', variant })
}

const loadWithdrawn = (): Promise<Withdrawn> => load({ kind: 'withdrawn' })

/** Further series of an index, by the number of its page and the sum that it names. Rejects as `loadIndex`. */
export const loadIndexPage = (variant: Variant, page: number, sum: string): Promise<IndexPage> =>
  load({ kind: 'index-page', variant, page, sum })

/** The head of a series, under its new id where it has another by now. Rejects as `loadIndex`. */
export async function loadSeries(id: string, variant: Variant): Promise<Series> {
  try {
    return await load({ kind: 'series', id, variant })
  } catch (error) {
    const to = mayBeMissing(error) && (await askGone(loadWithdrawn)).series.get(id)
    if (!to) throw error
    return load({ kind: 'series', id: to, variant })
  }
}

/** A page of a series, by its number and the sum that its head names. Rejects as `loadIndex`. */
export const loadSeriesPage = ({ id, variant }: Series, page: number, sum: string): Promise<SeriesPage> =>
  load({ kind: 'series-page', id, variant, page, sum })

/** The outline of a long series, by the sum that its head names. Rejects as `loadIndex`. */
export const loadOutline = ({ id, variant }: Series, sum: string): Promise<SeriesOutline> =>
  load({ kind: 'outline', id, variant, sum })

/** What the owner tells of the site. Rejects as `loadIndex`; with MissingError where nothing is told. */
export const loadSite = (variant: Variant): Promise<Site> => load({ kind: 'site', variant })

/**
 * One article in a variant, under its new id where it has another by now. Rejects with WithdrawnError,
 * VariantMissingError, MissingError or LoadError.
 */
export async function loadArticle(id: string, variant: Variant): Promise<Article> {
  // A host may have it still: a cache between, or a file that could not be removed.
  const renamed = isKnownGone(id) ? await renamedArticle(id, variant) : undefined
  if (renamed) return renamed
  try {
    return await load<Article>({ kind: 'article', id, variant })
  } catch (error) {
    const found = mayBeMissing(error) ? await renamedArticle(id, variant) : undefined
    if (found) return found
    throw await reasonOf(error, id, variant)
  }
}

/** Nothing where the article is not known to have another id. Rejects with WithdrawnError where it was taken back. */
async function renamedArticle(id: string, variant: Variant): Promise<Article | undefined> {
  const { withdrawn, articles } = await askGone(loadWithdrawn)
  const to = articles.get(id)
  if (to !== undefined)
    return fetchCached(articleKey(to, variant), () => load<Article>({ kind: 'article', id: to, variant }))
  if (withdrawn.has(id)) throw new WithdrawnError(id)
  return undefined
}

/**
 * What a host answers for an article that it lacks is not always 404: a page of its own, a refusal, or, to a browser of
 * another site, nothing that it may read.
 */
const MAY_BE_MISSING: readonly LoadFault[] = ['garbled', 'refused', 'unreachable']

const mayBeMissing = (error: unknown): boolean =>
  error instanceof MissingError || (error instanceof LoadError && MAY_BE_MISSING.includes(error.fault))

/** Why an article did not come that is neither taken back nor renamed. */
async function reasonOf(error: unknown, id: string, variant: Variant): Promise<unknown> {
  if (!(error instanceof MissingError) || variant === 'original') return error
  return fetchFile({ kind: 'article', id, variant: 'original' }).then(
    () => new VariantMissingError(`${id}.${variant}`),
    (other: unknown) => other, // there is no such article at all, or it is not known
  )
}
