/**
 * Learns how contested characters are written from texts that people wrote in traditional script: multinomial logistic
 * regression for each character over what stands around it, by AdaGrad (Duchi, Hazan and Singer 2011).
 */
import { featuresAt } from './features'

/** A contested character in a text. */
export interface Example {
  /** The simplified text, a character an entry, and where the character stands in it. */
  chars: readonly string[]
  at: number
  /** Which of the character's forms was written. */
  form: number
  /** How much it counts. */
  weight: number
  /** The text is a word by itself. */
  isWord: boolean
}

/** Feature → a weight for each form; the feature of no name is the bias. */
export type Weights = ReadonlyMap<string, readonly number[]>

const EPOCHS = 5
const STEP = 0.25
const DECAY = 1e-5
/** A smaller error moves nothing. */
const NEGLIGIBLE = 1e-3

/** A generator of even numbers in [0, 1), the same each time. */
export function seeded(seed = 12345): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}

/** A copy in another order. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map(item => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/** Numbers the features that two examples have, or a word. */
function numberFeatures(examples: readonly Example[]): Map<string, number> {
  const ids = new Map([['', 0]])
  const met = new Set<string>()
  for (const { chars, at, isWord } of examples) {
    for (const feature of featuresAt(chars, at, isWord)) {
      if (!isWord && !met.has(feature)) met.add(feature)
      else if (!ids.has(feature)) ids.set(feature, ids.size)
    }
  }
  return ids
}

/** Learns one character. @param forms how many forms it has */
export function train(examples: readonly Example[], forms: number): Weights {
  const ids = numberFeatures(examples)
  const weights = new Float64Array(ids.size * forms)
  const squares = new Float64Array(ids.size * forms)
  const rows = examples.map(({ chars, at, isWord, form, weight }) => ({
    form,
    weight,
    offsets: [
      0,
      ...featuresAt(chars, at, isWord).flatMap(feature => {
        const id = ids.get(feature)
        return id === undefined ? [] : [id * forms]
      }),
    ],
  }))
  const scores = Array.from({ length: forms }, () => 0)
  const random = seeded()
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { form, weight, offsets } of shuffled(rows, random)) {
      likelihoods(weights, offsets, scores)
      for (let k = 0; k < forms; k += 1) {
        const error = weight * ((scores[k] ?? 0) - (k === form ? 1 : 0))
        if (Math.abs(error) < NEGLIGIBLE) continue
        for (const offset of offsets) {
          const gradient = error + DECAY * (weights[offset + k] ?? 0)
          const square = (squares[offset + k] ?? 0) + gradient * gradient
          squares[offset + k] = square
          weights[offset + k] = (weights[offset + k] ?? 0) - (STEP * gradient) / (Math.sqrt(square) + 1e-6)
        }
      }
    }
  }
  return new Map([...ids].map(([feature, id]) => [feature, [...weights.slice(id * forms, (id + 1) * forms)]]))
}

/** Fills in how likely each form is. */
function likelihoods(weights: Float64Array, offsets: readonly number[], into: number[]): void {
  for (let k = 0; k < into.length; k += 1) {
    let sum = 0
    for (const offset of offsets) sum += weights[offset + k] ?? 0
    into[k] = sum
  }
  softmax(into)
}

/** Scores to likelihoods that add up to 1, in place. */
export function softmax(scores: number[]): void {
  const top = Math.max(...scores)
  let sum = 0
  for (let k = 0; k < scores.length; k += 1) {
    const power = Math.exp((scores[k] ?? 0) - top)
    scores[k] = power
    sum += power
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum
}
