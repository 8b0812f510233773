/** What the review finds: `GET /findings?series&name`, `GET /findings/counts`; `POST /settle`. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import * as v from 'valibot'
import { readIfThere } from '../../../publishing/source/library-files'
import { writeIfChanged } from '../../../publishing/disk/atomic'
import { lastTarget } from '../../../publishing/incremental/last-target'
import type { Remark } from '../../../publishing/review/finding'
import { reviewLibrary, reviewOne } from '../../../publishing/review/review'
import { libraryOverridesSchema, overridesSchema, type OverrideRows } from '../../../publishing/script/usage'
import { parseSeries, SERIES_FILE, writeSeries } from '../../../publishing/source/series-file'
import { editYaml, parseYaml, writeYaml } from '../../../publishing/source/yaml'
import type { FindingCounts, Findings, PlacedFinding, Settle } from '../../protocol'
import type { Desk } from '../app'
import { folderOf } from '../article-files'
import { jsonOf } from '../json'
import { placeSchema } from './article'

const rowSchema = v.pipe(
  v.record(v.string(), v.string()),
  v.check(row => v.is(overridesSchema, [row]), 'is no row of overrides'),
)
const settleSchema = v.object({
  scope: v.picklist(['series', 'library']),
  series: v.string(),
  row: rowSchema,
}) satisfies v.GenericSchema<unknown, Settle>

export function findingRoutes({ content, cache }: Desk): Hono {
  const app = new Hono()
  app.get('/findings', async context => {
    const { series, name } = v.parse(placeSchema, context.req.query())
    const options = { contentDir: content, published: await lastTarget(cache) }
    const { remarks } = await reviewOne(options, series, path.normalize(`${name}.md`))
    return context.json({ findings: remarks.map(placed) } satisfies Findings)
  })
  app.get('/findings/counts', async context => {
    const files = await reviewLibrary({ contentDir: content, published: await lastTarget(cache) })
    const articles = files.flatMap(({ file, remarks }) => {
      const [series = '', ...name] = path.relative(content, file).split(path.sep)
      if (!file.endsWith('.md')) return []
      const count = (severity: Remark['severity']): number =>
        remarks.filter(remark => remark.severity === severity).length
      return { series, name: name.join('/').slice(0, -3), errors: count('error'), warnings: count('warning') }
    })
    return context.json({ articles } satisfies FindingCounts)
  })
  app.post('/settle', async context => {
    const { scope, series, row } = await jsonOf(context, settleSchema)
    await (scope === 'series' ? settleInSeries(content, series, row) : settleInLibrary(content, row))
    return context.json({})
  })
  return app
}

const placed = ({ kind, severity, message, mend, stretch, choices, instead }: Remark): PlacedFinding => ({
  kind,
  severity,
  message,
  mend,
  place: stretch && {
    of: stretch.passage.of,
    text: stretch.passage.text,
    at: stretch.at,
    length: stretch.length,
  },
  choices,
  instead,
})

/** A later row for the same text takes the place of the one before. */
const withRow = (rows: OverrideRows | undefined, row: Settle['row']): OverrideRows => [
  row,
  ...(rows ?? []).filter(one => textOf(one) !== textOf(row)),
]

const textOf = (row: Settle['row']): string | undefined => row.text ?? Object.keys(row)[0]

async function settleInSeries(content: string, series: string, row: Settle['row']): Promise<void> {
  const file = path.join(await folderOf(content, series), SERIES_FILE)
  const text = await readFile(file, 'utf8')
  const source = parseSeries(text, file)
  await writeIfChanged(file, writeSeries({ ...source, overrides: withRow(source.overrides, row) }, text))
}

async function settleInLibrary(content: string, row: Settle['row']): Promise<void> {
  const file = path.join(content, 'overrides.yaml')
  const text = (await readIfThere(file))?.toString('utf8')
  const before = text === undefined ? undefined : parseYaml(libraryOverridesSchema, text, file).overrides
  const overrides = withRow(before ?? undefined, row)
  await writeIfChanged(file, text === undefined ? writeYaml({ overrides }) : editYaml(text, { overrides }))
}
