/** The search index of a library: its shards, and last the table of documents, which names them. */
import { shardName } from '../../../model/search-index'
import { hashOf } from '../../incremental/fingerprint'
import type { BuildOptions } from '../build'
import type { Loaded } from '../load'
import type { SeriesRows } from '../series/series'
import type { Steps } from '../steps'
import { buildIndex } from './build-index'
import { shardDocument, tableDocument } from './search-parts'
import { writeGroups } from './term-groups'

export interface SearchFolders {
  /** Where the terms of articles lie from run to run, and the version of the code that they are of. */
  terms: string
  code?: string | undefined
  /** For what is not held in memory. */
  scratch: string
}

/** Only those shards are made whose terms have changed. */
export async function writeSearch(
  loaded: Loaded,
  all: readonly SeriesRows[],
  { search: { terms, code, scratch }, run }: Pick<BuildOptions, 'search' | 'run'>,
  steps: Steps,
): Promise<void> {
  const index = buildIndex(await writeGroups(loaded, all, terms, run, code), scratch)
  const jobs = index.inputs.map((own, number) => ({
    number,
    name: `search/${number}`,
    inputs: own,
  }))
  const isWanted = ({ name, inputs }: (typeof jobs)[number]): boolean => !steps.isKnown(name, inputs)
  index.merge(jobs.filter(isWanted).map(({ number }) => number))
  const marks: string[] = []
  for (const { number, name, inputs } of jobs) {
    const { found = '' } = await steps.make(
      name,
      () => inputs,
      async (sink, note) => {
        const shard = shardDocument(index, number)
        note(shard.sum)
        await sink.document({ kind: 'search', part: shardName(number, shard.sum) }, shard)
      },
    )
    marks.push(found)
  }
  const table = tableDocument(index, marks)
  await steps.make(
    'search',
    () => hashOf(table),
    async sink => {
      await sink.document({ kind: 'search', part: 'documents' }, table)
    },
  )
}
