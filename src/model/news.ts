/** What a publish tells the signing service: the newest instalment of every series, so that readers who asked are called. */
import * as v from 'valibot'
import { idSchema } from './names'

const ids = (most: number) => v.pipe(v.array(idSchema), v.maxLength(most))
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000))

/** Newest instalments of a series that are named: the newest may be taken back, and so many below it. */
export const NEWS_ROWS = 20

const seriesNewsSchema = v.object({
  id: idSchema,
  /** Ids that the series had before. */
  former: ids(200),
  title: text,
  newest: v.object({ id: idSchema, former: ids(200), title: text }),
  /** Of those below the newest, newest first. */
  others: ids(NEWS_ROWS),
})
export type SeriesNews = v.InferOutput<typeof seriesNewsSchema>

/** The same every time, whatever has been told before: what is new of it, the service knows. */
export const newsSchema = v.object({ series: v.pipe(v.array(seriesNewsSchema), v.maxLength(10_000)) })
export type News = v.InferOutput<typeof newsSchema>

/** What the service answers. */
export const toldSchema = v.object({
  /** Messages that are on their way to readers. */
  waiting: v.number(),
})
