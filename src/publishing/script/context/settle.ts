/** Weighs what tables, rules and names say of a contested character against what the model has learned. */
import { isSameForm } from './same-forms'
import { guess } from './linear-model'

/** What a character's form was taken from. */
export type Ground = 'override' | 'name' | 'word' | 'phrase' | 'rule' | 'default'

/**
 * How likely the model must find another form to overrule each ground: chosen on a tenth of its texts that it had not
 * learned from, and on the case files. Overrides, names and words by
 * their rules are never overruled.
 */
const OVERRULES: Readonly<Record<Ground, number>> = {
  override: Infinity,
  name: Infinity,
  word: Infinity,
  phrase: 0.998,
  rule: 0.999,
  default: 0.85,
}

/** A form that is less likely than this is for an editor to look at. */
const DOUBTFUL = 0.88
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
  const { form, likelihood, other } = guessed
  const isSure = likelihood >= CERTAIN
  const isDoubtful = likelihood < DOUBTFUL
  if (OVERRULES[ground] === Infinity) return { form: chosen, isSure: true }
  if (isSameForm(form, chosen)) return isDoubtful ? { form: chosen, other, isSure } : { form: chosen, isSure }
  if (likelihood >= OVERRULES[ground]) return isDoubtful ? { form, other: chosen, isSure } : { form, isSure }
  return { form: chosen, other: form, isSure: false }
}
