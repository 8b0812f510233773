/** The import's report for people: what was understood, where it went, what was left out. */
import pc from 'picocolors'
import { forTerminal, spoken } from '../../command-line/terminal'
import { blockText } from '../source/block-text'
import type { Imported } from '../import/import-file'
import type { PictureReport } from '../import/import-pictures'
import { describeChange } from '../formats/tracked-change'
import type { Entry } from './import-json'

const OUTCOMES: Record<Imported['outcome'], string> = {
  created: 'new',
  updated: 'updated',
  merged: "updated, the editor's corrections kept",
  unchanged: 'unchanged',
  kept: "unchanged, the editor's corrections kept",
}
type BlockType = Imported['article']['blocks'][number]['type']

const COUNTED: Record<BlockType, (count: number) => string> = {
  paragraph: count => `${count} paragraphs`,
  heading: count => `${count} headings`,
  figure: count => `${count} figures`,
  audio: count => `${count} audios`,
  video: count => `${count} videos`,
  list: count => `${count} lists`,
  quote: count => `${count} quotes`,
  table: count => `${count} tables`,
  code: count => `${count} codes`,
  divider: count => `${count} dividers`,
  notes: count => `${count} notes`,
}
const LONGEST_LINE = 60
/** Lines of a difference that a report shows. */
const MOST_CHANGES = 40
/** Lines of one kind that a terminal shows; `--json` has all of them. */
const MOST_LINES = 100

/** Several lines. */
export function describe(imported: Imported, dryRun: boolean): string {
  const { read, article, file, outcome, pictures } = imported
  const { draft, encoding, layout, charactersIn, charactersPlaced, leftOut } = read
  const lines = [
    `${pc.bold(forTerminal(file))} (${spoken(dryRun ? `dry run, ${OUTCOMES[outcome]}` : OUTCOMES[outcome])})`,
    ...seriesLines(imported.series, dryRun),
    `  ${titleOf(draft)}`,
    ...(draft.subtitle === undefined ? [] : [`  —— ${forTerminal(draft.subtitle)}`]),
    `  ${[encoding, article.script, draft.date, spoken(layout)].filter(Boolean).join(' · ')}`,
    ...(dryRun ? bounded(draft.blocks, outlined) : [`  ${summary(draft.blocks)}`]),
    ...bounded(draft.credits, ({ role, names }) => forTerminal(`  credit: ${role} | ${names.join('、')}`)),
    ...(dryRun ? bounded(draft.series, entry => `  series: ${titleOf(entry)}`) : []),
    `  characters: ${charactersIn} in, ${charactersPlaced} placed, ${charactersIn - charactersPlaced} left out`,
    ...changeLines(read),
    ...bounded(
      pictures.filter(({ outcome }) => outcome !== 'taken'),
      pictureLine,
    ),
    ...(read.about?.original === undefined ? [] : [`  original: ${forTerminal(read.about.original)}`]),
    ...bounded(leftOut, ({ line, text, reason }) =>
      text === ''
        ? `  left out, line ${line}: ${spoken(reason)}`
        : `  left out, line ${line}: ${cut(text)} (${spoken(reason)})`,
    ),
    ...changes(imported.difference),
  ]
  return lines.join('\n')
}

/** What was put in and struck, and what stands in the margin. */
const changeLines = ({ changes = [], draft: { comments = [] } }: Imported['read']): string[] => [
  ...(changes.length > 0
    ? [pc.yellow(`  tracked changes: ${changes.length} (--changes accept, reject or ask)`)]
    : []),
  ...changes.slice(0, MOST_CHANGES).map(change => `    ${cut(describeChange(change))}`),
  ...(changes.length > MOST_CHANGES ? [`    … and ${changes.length - MOST_CHANGES} more`] : []),
  ...(comments.length > 0 ? [pc.yellow(`  comments: ${comments.length}, which npm run review names`)] : []),
]

/** A series that is made by the way, or given a tag, is easily not what somebody meant: it is said. */
function seriesLines({ id, isNew, title, tags }: Imported['series'], dryRun: boolean): string[] {
  if (isNew)
    return [pc.yellow(`  ${dryRun ? 'would make' : 'makes'} the series ${id} (${forTerminal(title)})`)]
  if (tags.length === 0) return []
  return [
    pc.yellow(
      `  ${dryRun ? 'would give' : 'gives'} the series ${id} (${forTerminal(title)}) the tag ${forTerminal(tags.join(', '))}`,
    ),
  ]
}

function changes(difference: string | undefined): string[] {
  const lines = forTerminal(difference ?? '')
    .split('\n')
    .filter(Boolean)
  const more = lines.length - MOST_CHANGES
  return [
    ...lines.slice(0, MOST_CHANGES).map(line => `  ${coloured(line)}`),
    ...(more > 0 ? [`  … and ${more} lines more`] : []),
  ]
}

function coloured(line: string): string {
  if (line.startsWith('+')) return pc.green(line)
  return line.startsWith('-') ? pc.red(line) : pc.dim(line)
}

/** Pictures that the library holds speak for themselves. */
const pictureLine = ({ src, outcome, why }: PictureReport): string =>
  pc.yellow(
    forTerminal(why === undefined ? `  picture ${outcome}: ${src}` : `  picture ${outcome}, ${why}: ${src}`),
  )

/** A line for each of the first things, and how many more there are. */
function bounded<Thing>(things: readonly Thing[], line: (thing: Thing) => string): string[] {
  const more = things.length - MOST_LINES
  return [...things.slice(0, MOST_LINES).map(line), ...(more > 0 ? [`  … and ${more} more`] : [])]
}

/** One line for a run over several files. */
export function summaryOf(entries: readonly Entry[]): string {
  const failed = entries.filter(({ ok }) => !ok).length
  const words = `${entries.length - failed} imported, ${failed} failed`
  return failed > 0 ? pc.red(words) : pc.green(words)
}

const outlined = (block: Imported['article']['blocks'][number]): string =>
  `  ${spoken(block.type).padEnd(9)} ${cut(blockText(block).replaceAll('\n', ' / '))}`

function summary(blocks: Imported['article']['blocks']): string {
  const counts = new Map<BlockType, number>()
  for (const { type } of blocks) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts]
    .map(([type, count]) => spoken(COUNTED[type](count)).replace(/^(1 \w+)s$/, '$1'))
    .join(spoken(', '))
}

function cut(text: string): string {
  const characters = Array.from(forTerminal(text))
  return characters.length > LONGEST_LINE
    ? `${characters.slice(0, LONGEST_LINE - 1).join('')}…`
    : characters.join('')
}

const titleOf = ({ tag, title }: { tag?: string | undefined; title: string }): string =>
  forTerminal(`${tag === undefined ? '' : `【${tag}】`}${title}`)
