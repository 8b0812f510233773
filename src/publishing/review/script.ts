/** Characters that conversion may read in two ways, and the row that settles each. */
import { type Script, SCRIPTS } from '../../model/schema'
import { align } from '../../script'
import { prepare, type Converted, type Flag, type Usage } from '../script'
import { type Passage, type Remark, remarkOn } from './finding'

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
  const targets = new Map<string, Script[]>()
  for (const { to, flag } of readings) {
    const choice = `${flag.chosen}, not ${flag.other}`
    targets.set(choice, [...(targets.get(choice) ?? []), to])
  }
  const choices = [...targets].map(([choice, scripts]) => `${choice} (${scripts.join(', ')})`)
  const rows = (['chosen', 'other'] as const).map(which =>
    rowOf(
      text,
      readings.map(reading => [reading.to, formOf(passage.text, start, end, reading, which)]),
    ),
  )
  return remarkOn(passage, at, char.length, {
    kind: 'script',
    severity: 'warning',
    message: `${char} in “${text}” has two readings; it became ${choices.join('; ')}`,
    mend: `Settle it under overrides: ${rows.join(' or ')}`,
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

/** A row of `overrides:`, in its short form where all targets have one form. */
function rowOf(text: string, forms: readonly (readonly [Script, string])[]): string {
  const [first] = forms
  const same = forms.every(([, form]) => form === first?.[1])
  return same && forms.length > 1
    ? `- ${text}: ${first?.[1] ?? ''}`
    : `- {text: ${text}, ${forms.map(([to, form]) => `${to}: ${form}`).join(', ')}}`
}
