/** What a reader of a published folder could get at this moment. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathOf, type LibraryFile } from '../../../../src/model/paths'
import {
  articleSchema,
  indexPageSchema,
  indexSchema,
  seriesPageSchema,
  seriesSchema,
  VARIANTS,
  type Variant,
} from '../../../../src/model/schema'
import { isWhole } from '../../../../src/model/checksum'
import { documentsSchema, shardSchema } from '../../../../src/model/search-documents'
import { shardName } from '../../../../src/model/search-index'
import * as v from 'valibot'

/** The text of a file of the library; nothing where there is none. */
export type Read = (name: string) => Promise<string | undefined>

/** @returns as `readServedBy` */
export const readServed = (outDir: string): Promise<number> =>
  readServedBy(name => readFile(path.join(outDir, name), 'utf8').catch(() => undefined))

/**
 * Reads all that the four indexes name.
 * @returns articles read; 0 where nothing has been published yet
 * @throws Error naming the file that is not there, not whole or not of the model
 */
export async function readServedBy(textOf: Read): Promise<number> {
  const read = async <T>(schema: v.GenericSchema<unknown, T>, file: LibraryFile): Promise<T> =>
    whole(pathOf(file), schema, (await textOf(pathOf(file))) ?? '')
  let articles = 0
  for (const variant of VARIANTS) {
    if ((await textOf(pathOf({ kind: 'index', variant }))) === undefined) continue // not published before
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

/**
 * Reads all that the table of the search index names.
 * @returns shards read
 * @throws Error naming the shard that is not there or of another edition
 */
export async function readShards(read: Read): Promise<number> {
  const table: unknown = JSON.parse((await read('search/documents.json')) ?? '')
  const marks = v.parse(documentsSchema, table).shards
  for (const [number, mark] of marks.entries()) {
    const name = `search/${shardName(number, mark)}.json`
    if (whole(name, shardSchema, (await read(name)) ?? '').sum !== mark)
      throw new Error(`${name} is another shard`)
  }
  return marks.length
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
