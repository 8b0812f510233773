/** The learned model of contested characters: which form a character takes where it stands. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CONTESTED } from './character-forms'
import { featuresAt } from './features'
import { softmax } from './train'

/** Weights are kept as whole numbers of this many parts. */
export const PARTS = 16

/** Where the weights lie, as `npm run learn` writes them. */
export const WEIGHTS = path.join(__dirname, 'weights.txt.gz')

/** Feature → weights of the forms after the first, relative to the first. */
type Table = ReadonlyMap<string, readonly number[]>

/** How a character is read, by likelihood. */
export interface Guess {
  form: string
  likelihood: number
  /** The next likely form. */
  other: string
}

/** A section a character: `=制` and then a line a feature, its name and its weights, tabs between them. */
function load(): Map<string, Table> {
  const tables = new Map<string, Map<string, number[]>>()
  let table = new Map<string, number[]>()
  for (const line of gunzipSync(readFileSync(WEIGHTS)).toString('utf8').split('\n')) {
    if (line.startsWith('=')) tables.set(line.slice(1), (table = new Map<string, number[]>()))
    else {
      const [feature = '', ...weights] = line.split('\t')
      table.set(
        feature,
        weights.map(weight => Number(weight) / PARTS),
      )
    }
  }
  return tables
}

let loaded: Map<string, Table> | undefined

/**
 * The likeliest form of a contested character in simplified text.
 * @param chars the text, a character an entry
 * @returns nothing where the character has one form, or too little was seen of it
 */
export const guess = (chars: readonly string[], at: number): Guess | undefined => {
  loaded ??= load()
  const char = chars[at] ?? ''
  const table = loaded.get(char)
  const forms = CONTESTED.get(char)
  if (!table || !forms) return undefined
  const scores = forms.map(() => 0)
  for (const feature of ['', ...featuresAt(chars, at)]) {
    const weights = table.get(feature)
    if (weights)
      for (let k = 0; k < weights.length; k += 1) scores[k + 1] = (scores[k + 1] ?? 0) + (weights[k] ?? 0)
  }
  softmax(scores)
  const [best, next] = scores
    .map((likelihood, k) => ({ likelihood, k }))
    .sort((a, b) => b.likelihood - a.likelihood)
  return {
    form: forms[best?.k ?? 0] ?? char,
    likelihood: best?.likelihood ?? 0,
    other: forms[next?.k ?? 0] ?? char,
  }
}
