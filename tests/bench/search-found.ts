/** Which articles a published index has for queries, all of them, as the device finds them. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { matchesOf, shardIn } from '../../src/data/search/matches'
import { bestFirst } from '../../src/data/search/rank'
import { tableOf } from '../../src/data/search/table'
import { documentsSchema, shardSchema } from '../../src/model/search-documents'
import { bucketOf, shardOf, termsOfQuery } from '../../src/model/search-index'
import { fold } from '../../src/script/fold-characters'

/** @param folder of the index in a library */
export async function found(folder: string, queries: readonly string[]): Promise<string[][]> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, file), 'utf8'))
  const table = tableOf(v.parse(documentsSchema, await read('documents.json')))
  const names = new Map((await readdir(folder)).map(name => [name.split('.')[0], name]))
  const all: string[][] = []
  for (const query of queries) {
    const words = termsOfQuery(fold(query)).map(async term => {
      const number = shardOf(bucketOf(term), table.marks.length)
      const shard = v.parse(shardSchema, await read(names.get(String(number)) ?? ''))
      return matchesOf(term, shardIn(shard), table.ids.length)
    })
    all.push(bestFirst(await Promise.all(words), table).map(number => table.ids[number] ?? ''))
  }
  return all
}
