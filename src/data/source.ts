/**
 * How the reader asks for the library, whatever it comes from. What does it (`documents.ts`) comes with the first
 * question: a prerendered page shows what it has brought along.
 */
import type {
  Article,
  IndexPage,
  LibraryIndex,
  Series,
  SeriesOutline,
  SeriesPage,
  Variant,
} from '../model/schema'
import { LoadError } from './errors'

/** Rejects with LoadError where that part of the app itself does not come. */
const documents = (): Promise<typeof import('./documents')> =>
  import('./documents').catch((error: unknown) => {
    throw new LoadError('unreachable', String(error))
  })

/** The index in a variant: the series with the newest instalments. Rejects with LoadError or MissingError. */
export const loadIndex = async (variant: Variant): Promise<LibraryIndex> =>
  (await documents()).loadIndex(variant)

/** Further series of an index, by the number of its page and the sum that it names. Rejects as `loadIndex`. */
export const loadIndexPage = async (variant: Variant, page: number, sum: string): Promise<IndexPage> =>
  (await documents()).loadIndexPage(variant, page, sum)

/** The head of a series, under its new id where it has another by now. Rejects as `loadIndex`. */
export const loadSeries = async (id: string, variant: Variant): Promise<Series> =>
  (await documents()).loadSeries(id, variant)

/** A page of a series, by its number and the sum that its head names. Rejects as `loadIndex`. */
export const loadSeriesPage = async (series: Series, page: number, sum: string): Promise<SeriesPage> =>
  (await documents()).loadSeriesPage(series, page, sum)

/** The outline of a long series, by the sum that its head names. Rejects as `loadIndex`. */
export const loadOutline = async (series: Series, sum: string): Promise<SeriesOutline> =>
  (await documents()).loadOutline(series, sum)

/**
 * One article in a variant, under its new id where it has another by now. Rejects with WithdrawnError,
 * VariantMissingError, MissingError or LoadError.
 */
export const loadArticle = async (id: string, variant: Variant): Promise<Article> =>
  (await documents()).loadArticle(id, variant)
