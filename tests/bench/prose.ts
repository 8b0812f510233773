/**
 * Script conversion on real prose: `npm run bench -- prose --corpus FILE [--to zh-Hant-HK | --to zh-Hans]`. A line a sentence:
 * the text in the other script, a tab, what was written; where there is no tab, opencc-js makes the other script of what
 * was written. Wrong characters per 10,000 for bare opencc-js and for ours, by character, with examples, how good the flags
 * are, and how fast both are. Between traditional forms and spellings among which a style decides no difference is made
 * (`style-forms.json`), nor, in Hong Kong's, among those that OpenCC holds for one character (麵 and 麪).
 */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { isOtherSpelling, isSameForm } from '../../src/publishing/script/context/same-forms'
import { UsageError } from '../../config/scripts/cli'
import { type Script, scriptSchema } from '../../src/model/schema'
import { type Direction, prepare } from '../../src/publishing/script'
import { fromRegion } from '../../src/publishing/script/regions'
import { bare, type Convert } from './script-configs'

/** The project's own sentences: what there is where no corpus is named. */
const OWN = new URL('../fixtures/script/prose.tsv', import.meta.url)
/** Wrong characters in 10,000, and flags in 1,000, at most. */
const MOST_WRONG = 2
const MOST_FLAGS = 1

interface Row {
  /** In the other script. */
  source: string
  written: string
}

interface Wrong {
  right: string
  got: string
  around: string
  flagged: boolean
}

/** @param back makes the source of a line that has only what was written */
const readRows = (file: string | URL, back: Convert): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [source = '', written] = line.split('\t')
      return written === undefined ? { source: back(source), written: source } : { source, written }
    })

type Same = (one: string, other: string) => boolean

interface Measure {
  direction: Direction
  /** opencc-js's configuration for it, and for the way back. */
  config: string
  back: string
  same: Same
}

/** In OpenCC's standard, whichever region's form it was. */
const standardOf = (char: string): string => fromRegion(fromRegion(char, 'zh-Hant-HK'), 'zh-Hant-TW')

const isSameInHongKong: Same = (one, other) =>
  isSameForm(standardOf(one), standardOf(other)) || isSameForm(one, other)

/** The characters of a sentence that are not as they were written. */
function compare({ source, written }: Row, got: string, flags: ReadonlySet<number>, same: Same): Wrong[] {
  const right = [...written]
  const chars = [...got]
  if (chars.length !== right.length) return [{ right: written, got, around: source, flagged: false }]
  return right.flatMap((char, i) =>
    same(char, chars[i] ?? '') || isOtherSpelling(right, chars, i)
      ? []
      : [
          {
            right: char,
            got: chars[i] ?? '',
            around: right.slice(Math.max(0, i - 6), i + 7).join(''),
            flagged: flags.has(i),
          },
        ],
  )
}

function report(name: string, wrong: readonly Wrong[], characters: number): number {
  const rate = (wrong.length / characters) * 10_000
  console.log(`\n${name}: ${wrong.length} wrong in ${characters} characters, ${rate.toFixed(2)} per 10,000`)
  const kinds = new Map<string, Wrong[]>()
  for (const one of wrong) {
    const kind = `${one.right} became ${one.got}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  const commonest = [...kinds].sort(([, a], [, b]) => b.length - a.length).slice(0, 20)
  for (const [kind, all] of commonest) {
    const examples = all.slice(0, 3).map(({ around }) => around)
    console.log(`  ${String(all.length).padStart(4)} ${kind}: ${examples.join(' · ')}`)
  }
  return rate
}

/** What follows a name on the command line. */
const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** Text that passes in a second on one core, in MB. */
function speed(convertText: Convert, rows: readonly Row[]): number {
  const start = process.cpuUsage()
  const bytes = rows.reduce((sum, { source }) => {
    convertText(source)
    return sum + Buffer.byteLength(source)
  }, 0)
  const { user, system } = process.cpuUsage(start)
  return bytes / (user + system)
}

const MEASURES: Readonly<Record<Script, Measure>> = {
  'zh-Hant-TW': {
    direction: { from: 'zh-Hans', to: 'zh-Hant-TW' },
    config: 's2tw',
    back: 'tw2s',
    same: isSameForm,
  },
  'zh-Hant-HK': {
    direction: { from: 'zh-Hans', to: 'zh-Hant-HK' },
    config: 's2hk',
    back: 'hk2s',
    same: isSameInHongKong,
  },
  'zh-Hans': {
    direction: { from: 'zh-Hant-TW', to: 'zh-Hans' },
    config: 'tw2s',
    back: 's2tw',
    same: (one, other) => one === other,
  },
}

const measureOf = (to = 'zh-Hant-TW'): Measure => {
  if (v.is(scriptSchema, to)) return MEASURES[to]
  throw new UsageError(`--to takes ${Object.keys(MEASURES).join(', ')}; not ${to}`)
}

/** @returns whether ours gets at most two characters in 10,000 wrong, and flags at most one in 1,000 */
export const run = (): boolean => {
  const { direction, config, back, same } = measureOf(argument('--to'))
  const rows = readRows(argument('--corpus') ?? OWN, bare(back))
  const characters = rows.reduce((sum, { written }) => sum + [...written].length, 0)
  const plain: Convert = bare(config)
  report(
    'opencc-js',
    rows.flatMap(row => compare(row, plain(row.source), new Set(), same)),
    characters,
  )
  const careful = prepare(direction)
  // Dictionaries load before the clock runs.
  careful('发')
  let flags = 0
  const wrong = rows.flatMap(row => {
    const converted = careful(row.source)
    flags += converted.flags.length
    const flagged = new Set(converted.flags.map(flag => [...row.source.slice(0, flag.at)].length))
    return compare(row, converted.text, flagged, same)
  })
  const rate = report('ours', wrong, characters)
  const right = wrong.filter(({ flagged }) => flagged).length
  const perThousand = (flags / characters) * 1000
  console.log(
    `\nflags: ${flags}, ${perThousand.toFixed(2)} in 1,000 characters; right ${right} (precision ` +
      `${((right / Math.max(1, flags)) * 100).toFixed(0)} %), of the wrong characters flagged ` +
      `${((right / Math.max(1, wrong.length)) * 100).toFixed(0)} %`,
  )
  const [theirs = 0, ours = 0] = [plain, (text: string) => careful(text).text].map(one => speed(one, rows))
  console.log(
    `MB a second of processor time: opencc-js ${theirs.toFixed(2)}, ours ${ours.toFixed(2)} ` +
      `(${(theirs / ours).toFixed(1)} times slower)`,
  )
  return rate <= MOST_WRONG && perThousand <= MOST_FLAGS
}
