/** One article: `GET /article?series&name`, its sum alone `GET /article/hash`, `PUT /article`. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import * as v from 'valibot'
import { parseSeries, SERIES_FILE } from '../../../publishing/source/series-file'
import { frontMatterSchema, type SourceBlock } from '../../../publishing/source/model'
import type { Conflict } from '../../../publishing/import/merge/merge-article'
import type { Opened, Save } from '../../protocol'
import type { Desk } from '../app'
import { fileOf, hashOf, readText, readVersion, saveArticle } from '../article-files'
import { jsonOf } from '../json'

/** What a block holds is looked at before it is written. */
export const blockSchema = v.custom<SourceBlock>(value => v.is(v.looseObject({ type: v.string() }), value))
const articleSchema = v.strictObject({ ...frontMatterSchema.entries, blocks: v.array(blockSchema) })
/** Only compared with those that there are. */
const conflictSchema = v.custom<Conflict>(value => v.is(v.looseObject({}), value))
const saveSchema = v.object({
  base: v.object({ hash: v.string(), article: articleSchema }),
  article: articleSchema,
  chosen: v.optional(
    v.object({ conflicts: v.array(conflictSchema), sides: v.array(v.picklist(['ours', 'theirs'])) }),
  ),
}) satisfies v.GenericSchema<unknown, Save>

export const placeSchema = v.object({ series: v.string(), name: v.string() })

export function articleRoutes({ content }: Desk): Hono {
  const app = new Hono()
  const fileIn = (query: Record<string, string>): Promise<string> =>
    fileOf(content, v.parse(placeSchema, query))
  app.get('/article', async context => {
    const place = v.parse(placeSchema, context.req.query())
    const { hash, article } = await readVersion(await fileOf(content, place))
    const seriesFile = path.join(content, place.series, SERIES_FILE)
    const { tags } = parseSeries(await readFile(seriesFile, 'utf8'), seriesFile)
    return context.json({ hash, article, tags } satisfies Opened)
  })
  app.get('/article/hash', async context => {
    const text = await readText(await fileIn(context.req.query()))
    return context.json({ hash: hashOf(text) })
  })
  app.put('/article', async context => {
    const save = await jsonOf(context, saveSchema)
    return context.json(await saveArticle(await fileIn(context.req.query()), save))
  })
  return app
}
