/** Characters that conversion may read in two ways, and the row that settles each. */
import { type Script, SCRIPTS } from '../../model/schema'
import { align } from '../../script'
import { prepare, type Converted, type Flag, type Usage } from '../script'
import { type Choice, type Passage, type Remark, remarkOn } from './finding'

/** Characters on either side of the flagged one that make the override's text certain. */
const AROUND = 2

interface Reading {
  to: Script
  flag: Flag
  converted: Converted
}

/** Looks at passages of one script, as every variant of them will be converted. */
export function ambiguities(passages: readonly Passage[], script: Script, usage: Usage): Remark[] {
  const converters = SCRIPTS.filter(to => to !== script).map(to => ({
    to,
    convert: prepare({ from: script, to, usage }),
  }))
  return passages.flatMap(passage => {
    const readings = new Map<number, Reading[]>()
    for (const { to, convert } of converters) {
      const converted = convert(passage.text)
      for (const flag of converted.flags) {
        readings.set(flag.at, [...(readings.get(flag.at) ?? []), { to, flag, converted }])
      }
    }
    return [...readings].sort(([a], [b]) => a - b).map(([at, all]) => describe(passage, at, all))
  })
}

function describe(passage: Passage, at: number, readings: readonly Reading[]): Remark {
  const char = readings[0]?.flag.char ?? ''
  const [start, end] = surroundings(passage.text, at, char.length)
  const text = passage.text.slice(start, end)
  const choices = new Map<string, { flag: Flag; scripts: Script[] }>()
  for (const { to, flag } of readings) {
    const key = `${flag.chosen}/${flag.other}`
    choices.set(key, { flag, scripts: [...(choices.get(key)?.scripts ?? []), to] })
  }
  const became = [...choices.values()].map(
    ({ flag: { chosen, other }, scripts }) => `${chosen}, not ${other} (${scripts.join(', ')})`,
  )
  const settling = (['chosen', 'other'] as const).map(which =>
    choiceOf(
      text,
      readings.map(reading => [reading.to, formOf(passage.text, start, end, reading, which)]),
    ),
  )
  const rows = settling.map(({ row }) => shownRow(row))
  return remarkOn(passage, at, char.length, {
    kind: 'script',
    severity: 'warning',
    message: `${char} in “${text}” has two readings; it became ${became.join('; ')}`,
    mend: `Settle it under overrides: ${rows[0]} or ${rows[1]}`,
    choices: settling,
  })
}

/** The flagged character with the Chinese text next to it. */
function surroundings(text: string, at: number, length: number): [number, number] {
  const before = new RegExp(`\\p{Script=Han}{0,${AROUND}}$`, 'u').exec(text.slice(0, at))?.[0] ?? ''
  const after = new RegExp(`^\\p{Script=Han}{0,${AROUND}}`, 'u').exec(text.slice(at + length))?.[0] ?? ''
  return [at - before.length, at + length + after.length]
}

/** The converted form of a stretch, with one of the two readings of the flagged character. */
function formOf(
  source: string,
  start: number,
  end: number,
  { flag, converted }: Reading,
  which: 'chosen' | 'other',
): string {
  const positions = align(source, converted.text)
  const piece = (from: number, to: number): string => converted.text.slice(positions[from], positions[to])
  return piece(start, flag.at) + flag[which] + piece(flag.at + flag.char.length, end)
}

/** The row that settles a text in one way: in its short form where all targets have one form. */
function choiceOf(text: string, forms: readonly (readonly [Script, string])[]): Choice {
  const distinct = [...new Set(forms.map(([, form]) => form))]
  const [form = ''] = distinct
  const isSame = distinct.length === 1 && forms.length > 1
  return {
    row: isSame ? { [text]: form } : { text, ...Object.fromEntries(forms) },
    form: distinct.join(' · '),
  }
}

function shownRow(row: Record<string, string>): string {
  const pairs = Object.entries(row).map(([key, value]) => `${key}: ${value}`)
  return pairs.length === 1 ? `- ${pairs[0] ?? ''}` : `- {${pairs.join(', ')}}`
}
