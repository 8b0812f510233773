/** The search index of a library: its shards, and last the table of documents, which names them. */
import { markOf } from '../../../model/search-documents'
import { shardName } from '../../../model/search-index'
import { hashOf } from '../../incremental/fingerprint'
import type { BuildOptions } from '../build'
import type { Loaded } from '../load'
import type { SeriesRows } from '../series/series'
import type { Steps } from '../steps'
import { buildIndex } from './build-index'
import { editionOf, shardDocument, tableDocument } from './search-parts'
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
  { search: { terms, code, scratch }, format, run }: Pick<BuildOptions, 'search' | 'format' | 'run'>,
  steps: Steps,
): Promise<void> {
  const index = buildIndex(await writeGroups(loaded, all, terms, run, code), scratch)
  const edition = editionOf(index, format)
  const jobs = index.inputs.map((own, number) => ({
    number,
    name: `search/${number}`,
    inputs: hashOf([own, edition]),
  }))
  const isWanted = ({ name, inputs }: (typeof jobs)[number]): boolean => !steps.isKnown(name, inputs)
  index.merge(jobs.filter(isWanted).map(({ number }) => number))
  const marks: string[] = []
  for (const { number, name, inputs } of jobs) {
    const { found = '' } = await steps.make(
      name,
      () => inputs,
      async (sink, note) => {
        const shard = shardDocument(index, number, edition)
        note(markOf(shard))
        await sink.document({ kind: 'search', part: shardName(number, markOf(shard)) }, shard)
      },
    )
    marks.push(found)
  }
  const table = tableDocument(index, marks, edition)
  await steps.make(
    'search',
    () => hashOf(table),
    async sink => {
      await sink.document({ kind: 'search', part: 'documents' }, table)
    },
  )
}
