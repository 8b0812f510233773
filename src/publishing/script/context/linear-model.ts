/** The learned model of contested characters: which form a character takes where it stands. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CONTESTED } from './character-forms'
import { featuresAt } from './features'

/** Weights are kept as whole numbers of this many parts. */
export const PARTS = 16

/** Where the weights lie, as `npm run learn` writes them. */
export const WEIGHTS = path.join(__dirname, 'weights.txt.gz')

/** Feature → weights of the forms after the first, relative to the first; a lone one, as most are, stands for itself. */
type Table = ReadonlyMap<string, number | readonly number[]>

/** The forms that a character has, and how much speaks for each where it stands: logarithms, as `softmax` takes them. */
export interface Guess {
  forms: readonly string[]
  scores: number[]
}

/** A section a character: `=制` and then a line a feature, its name and its weights, tabs between them. */
const loadSections = (): Map<string, string> =>
  new Map(
    gunzipSync(readFileSync(WEIGHTS))
      .toString('utf8')
      .slice(1)
      .split('\n=')
      .map(section => [section.charAt(0), section.slice(2)]),
  )

/** Half a million lines: no more is made of each than a name and a number. */
function parse(section: string): Table {
  const table = new Map<string, number | readonly number[]>()
  for (let at = 0; at < section.length;) {
    const newline = section.indexOf('\n', at)
    const end = newline < 0 ? section.length : newline
    const tab = section.indexOf('\t', at)
    const weights = section.slice(tab + 1, end)
    table.set(
      section.slice(at, tab),
      weights.includes('\t') ? weights.split('\t').map(one => Number(one) / PARTS) : Number(weights) / PARTS,
    )
    at = end + 1
  }
  return table
}

let sections: ReadonlyMap<string, string> | undefined
const tables = new Map<string, Table>()

/** A character's table, which is read when the character is first met. */
function tableOf(char: string): Table | undefined {
  sections ??= loadSections()
  const section = sections.get(char)
  if (section === undefined) return undefined
  const table = tables.get(char) ?? parse(section)
  tables.set(char, table)
  return table
}

/**
 * What speaks for each form of a contested character in simplified text.
 * @param chars the text, a character an entry
 * @returns nothing where the character has one form, or too little was seen of it
 */
export const guess = (chars: readonly string[], at: number): Guess | undefined => {
  const char = chars[at] ?? ''
  const forms = CONTESTED.get(char)
  const table = forms && tableOf(char)
  if (!table) return undefined
  const scores = forms.map(() => 0)
  const add = (feature: string): void => {
    const weights = table.get(feature)
    if (typeof weights === 'number') scores[1] = (scores[1] ?? 0) + weights
    else if (weights)
      for (let k = 0; k < weights.length; k += 1) scores[k + 1] = (scores[k + 1] ?? 0) + (weights[k] ?? 0)
  }
  add('')
  featuresAt(chars, at).forEach(add)
  return { forms, scores }
}
