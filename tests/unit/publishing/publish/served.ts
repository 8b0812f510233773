/** What a reader of a published folder could get at this moment. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathOf, type LibraryFile } from '../../../../src/library-paths'
import {
  articleSchema,
  indexPageSchema,
  indexSchema,
  seriesPageSchema,
  seriesSchema,
  VARIANTS,
  type Variant,
} from '../../../../src/model'
import { isWhole } from '../../../../src/checksum'
import * as v from 'valibot'

/**
 * Reads all that the four indexes name.
 * @returns articles read; 0 where nothing has been published yet
 * @throws Error naming the file that is not there, not whole or not of the model
 */
export async function readServed(outDir: string): Promise<number> {
  const read = async <T>(schema: v.GenericSchema<unknown, T>, file: LibraryFile): Promise<T> =>
    whole(pathOf(file), schema, await readFile(path.join(outDir, pathOf(file)), 'utf8'))
  let articles = 0
  for (const variant of VARIANTS) {
    if (!existsSync(path.join(outDir, pathOf({ kind: 'index', variant })))) continue // not published before
    for (const series of await seriesIn(variant, read)) {
      const head = await read(seriesSchema, { kind: 'series', id: series, variant })
      const rows = [...head.instalments]
      for (const [at, { sum }] of head.pages.entries()) {
        const page = await read(seriesPageSchema, {
          kind: 'series-page',
          id: series,
          variant,
          page: at + 1,
          sum,
        })
        rows.push(...page.instalments)
      }
      for (const { id } of rows) {
        if (id === undefined) continue
        await read(articleSchema, { kind: 'article', id, variant })
        articles += 1
      }
    }
  }
  return articles
}

async function seriesIn(
  variant: Variant,
  read: <T>(schema: v.GenericSchema<unknown, T>, file: LibraryFile) => Promise<T>,
): Promise<string[]> {
  const index = await read(indexSchema, { kind: 'index', variant })
  const ids = index.series.map(({ id }) => id)
  for (const [at, { sum }] of index.pages.entries()) {
    const page = await read(indexPageSchema, { kind: 'index-page', variant, page: at + 1, sum })
    ids.push(...page.series.map(({ id }) => id))
  }
  return ids
}

function whole<T>(name: string, schema: v.GenericSchema<unknown, T>, text: string): T {
  const value: unknown = JSON.parse(text)
  const result = v.safeParse(schema, value)
  if (!result.success) throw new Error(`${name}: ${result.issues[0].message}`)
  if (!isWhole(value as object)) throw new Error(`${name} is not whole`)
  return result.output
}

/** Every file below a folder with its bytes; what begins with a dot is a matter of publishing's own. */
export async function bytesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.'))
  const all: Record<string, string> = {}
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name)
    all[path.relative(folder, file)] = await readFile(file, 'latin1')
  }
  return all
}
