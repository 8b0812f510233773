/** Weighs what tables, rules and names say of a contested character against what the model has learned. */
import { isSameForm } from './same-forms'
import { guess } from './linear-model'
import { softmax } from './train'

/** What a character's form was taken from. */
export type Ground = 'override' | 'name' | 'word' | 'long phrase' | 'phrase' | 'rule' | 'default'

/** Overrides and words by their rules are never overruled. */
type Weighed = Exclude<Ground, 'override' | 'word'>
const isWeighed = (ground: Ground): ground is Weighed => ground !== 'override' && ground !== 'word'

/**
 * How much the form that a ground gives is worth beside the model, in the logarithm of odds, and how far the model, which is
 * too sure of itself, is to be trusted: chosen on texts that it has not learned from, and on the case files
 * (`docs/script-model.md`).
 */
const WORTH: Readonly<Record<Weighed, number>> = {
  name: 6.5,
  'long phrase': 4,
  phrase: 2.5,
  rule: 4,
  default: 1,
}
const TRUST = 0.7

/** A form that is less likely than this is for an editor to look at. */
const DOUBTFUL = 0.95
/** From here on a doubt that a rule has raised is answered. */
const CERTAIN = 0.998

export interface Settled {
  form: string
  /** What else it may have to be, where an editor should look. */
  other?: string
  /** Nothing is left to ask. */
  isSure: boolean
}

/**
 * @param chars simplified text, a character an entry
 * @param chosen the form that its ground gives, in OpenCC's standard
 * @returns nothing where the character is not contested
 */
export const settle = (
  chars: readonly string[],
  at: number,
  chosen: string,
  ground: Ground,
): Settled | undefined => {
  const guessed = guess(chars, at)
  if (!guessed) return undefined
  if (!isWeighed(ground)) return { form: chosen, isSure: true }
  const { forms, scores } = guessed
  const exact = forms.indexOf(chosen)
  const own = exact < 0 ? forms.findIndex(form => isSameForm(form, chosen)) : exact
  if (own < 0) return { form: chosen, isSure: false }
  const likelihoods = scores.map((score, k) => TRUST * score + (k === own ? WORTH[ground] : 0))
  softmax(likelihoods)
  const [best = 0, next = 0] = likelihoods
    .map((_, k) => k)
    .sort((a, b) => (likelihoods[b] ?? 0) - (likelihoods[a] ?? 0))
  const nameOf = (k: number): string => (k === own ? chosen : (forms[k] ?? chosen))
  const likelihood = likelihoods[best] ?? 0
  const isAsked = likelihood < DOUBTFUL && !isSameForm(nameOf(best), nameOf(next))
  return {
    form: nameOf(best),
    ...(isAsked ? { other: nameOf(next) } : {}),
    isSure: likelihood >= CERTAIN,
  }
}
