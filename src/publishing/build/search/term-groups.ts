/** A library's articles in groups whose terms are kept from run to run: one that changes is read with its group alone. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Cards } from '../cards'
import type { Loaded } from '../load'
import { heldRows, type HeldRow, type SeriesRow, type SeriesRows } from '../series/series'
import { inLanes } from '../../disk/lanes'
import type { Member } from '../../workers/tasks'
import type { Run } from '../../workers/threads'

/** Articles of a group, on average. */
const SIZE = 256
/** Groups in work at a time: those that the other thread has at hand, and one here. */
const LANES = 5

/**
 * Writes the groups that are not there yet, and removes those that the library has no longer.
 * @param folder where groups are kept
 * @param run works out the terms of a group
 * @param code version of the code, which groups depend on beside their articles
 * @returns their files in the order of their articles, each named after all that it depends on
 */
export async function writeGroups(
  { cards, sources }: Loaded,
  all: readonly SeriesRows[],
  folder: string,
  run: Run,
  code = '',
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  const missing: [file: string, members: SeriesRow[]][] = []
  for (const members of groupsOf(all, ({ number }) => cards.ids[number] ?? '')) {
    const file = path.join(folder, keyOf(members, cards, code))
    files.push(file)
    if (!existsSync(file)) missing.push([file, members])
  }
  await inLanes(missing, LANES, async ([file, members]) => {
    const given = members.map(({ row, series }): Member => {
      const { id, source } = series.folder
      const { folder, file } = row.card
      return { folder, file, source: sources.known(row.number), series: { id, source } }
    })
    await run('group', `${file}.draft`, given)
    await rename(`${file}.draft`, file)
  })
  const wanted = new Set(files.map(file => path.basename(file)))
  for (const name of await readdir(folder)) if (!wanted.has(name)) await rm(path.join(folder, name))
  return files
}

/** A group ends at certain ids, not after so many articles: one more article changes its own group alone. */
function* groupsOf(all: readonly SeriesRows[], idOf: (row: HeldRow) => string): Generator<SeriesRow[]> {
  let members: SeriesRow[] = []
  for (const member of heldRows(all)) {
    members.push(member)
    if (createHash('md5').update(idOf(member.row)).digest().readUInt16BE() % SIZE > 0) continue
    yield members
    members = []
  }
  if (members.length > 0) yield members
}

/** What a group's terms depend on: the code, the sources, and the names of their series. */
function keyOf(members: readonly SeriesRow[], cards: Cards, code: string): string {
  const hash = createHash('sha256').update(code)
  for (const { row, series } of members) {
    const { id, source } = series.folder
    hash.update(JSON.stringify([cards.ids[row.number], cards.hashOf(row.number), id, source.title]))
  }
  return hash.digest('hex').slice(0, 32)
}
