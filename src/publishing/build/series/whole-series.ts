/** A series in one variant, with all of its instalments: what its documents and feeds are cut from. */
import type { Instalment, Series, Variant } from '../../../model/schema'
import { foldText } from '../../source/title'
import { converterOf, dropAbsent, mannerOf } from '../manner'
import type { HeldRow, RowList } from './series'

export type WholeSeries = Omit<Series, 'version' | 'pages' | 'outline' | 'sum'>

/** Only the newest instalment that can be opened tells all: lists lead with it. */
export function wholeSeries({ kind, folder, rows, instalment }: RowList, variant: Variant): WholeSeries {
  const { title, description, publisher, script, tags } = folder.source
  const convert = converterOf(mannerOf(folder), variant)
  const newest = rows.find(row => 'card' in row)
  const spelt = oneSpelling(tags.map(convert))
  const instalments = rows.map(row => spelt.of(instalment(row, variant, row === newest ? 'full' : 'row')))
  const all = spelt.tags()
  return dropAbsent({
    id: folder.id,
    kind,
    variant,
    title: convert(title),
    description: description === undefined ? undefined : convert(description),
    publisher: publisher === undefined ? undefined : convert(publisher),
    script,
    tags: all,
    ...tallyOf(instalments),
    byTag: all.length > 1 ? tallies(instalments, all) : undefined,
    instalments,
  })
}

/** A column is one, in whichever script an article names it: the series' own spelling counts, else the first. */
function oneSpelling(own: readonly string[]) {
  const keys = new Map<string, string>()
  const spellings = new Map<string, string>()
  const spell = (tag: string): string => {
    const key = keys.get(tag) ?? foldText(tag)
    keys.set(tag, key)
    const known = spellings.get(key) ?? tag
    spellings.set(key, known)
    return known
  }
  own.forEach(spell)
  return {
    of: (row: Instalment): Instalment => (row.tag === undefined ? row : { ...row, tag: spell(row.tag) }),
    tags: (): string[] => [...spellings.values()],
  }
}

interface Tally {
  count: number
  held: number
}

const tallyOf = (rows: readonly Instalment[]): Tally => ({
  count: rows.length,
  held: rows.filter(({ id }) => id !== undefined).length,
})

/** The number of a row's tag: a row without one is of the series' own. */
export const tagOf = ({ tag }: Instalment, tags: readonly string[]): number =>
  tag === undefined ? 0 : tags.indexOf(tag)

function tallies(rows: readonly Instalment[], tags: readonly string[]): Tally[] {
  const found = tags.map(() => ({ count: 0, held: 0 }))
  for (const row of rows) {
    const tally = found[tagOf(row, tags)]
    if (!tally) continue
    tally.count += 1
    if (row.id !== undefined) tally.held += 1
  }
  return found
}

/** The newest instalments that can be opened, with all that rows may tell: for feeds. */
export const newestHeld = (list: RowList, variant: Variant, most: number): Instalment[] =>
  newestRows(list, most).map(row => list.instalment(row, variant, 'full'))

/** The rows that they are of. */
export const newestRows = ({ rows }: RowList, most: number): HeldRow[] =>
  rows.filter(row => 'card' in row).slice(0, most)
