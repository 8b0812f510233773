import type { Table } from '../../model/table'
import type { Word } from './segment'

/** A character that no phrase has settled, in its surroundings. */
export interface Spot {
  char: string
  /** Position in UTF-16 units of the source. */
  at: number
  /** The text on either side, as far as rules look. */
  left: string
  right: string
  /** The word that holds the character, and its neighbours. */
  word: Word
  previous: Word | undefined
  next: Word | undefined
}

/** One way to read a character: all the conditions that are present must hold. */
export interface Rule {
  /** The traditional form, in OpenCC's standard: 麪, 裏, 臺. */
  reads: string
  left?: RegExp
  right?: RegExp
  /** Part of speech of the neighbours, as jieba tags it. */
  previous?: RegExp
  next?: RegExp
  /** The other reading, where this rule is a guess that an editor should see. */
  unless?: string
}

/** Where a sentence, a clause or an item of a list begins. */
export const START = /(?:^|[\s，。、；：！？（《“‘「『【〔(:,;!?|·—])$/u

/** The text or the clause ends here, as a part of a pattern for what follows. */
export const END = '$|[\\s，。、；：！？…—”’」』）》,.;:!?)]'

/** What follows is the end of the clause or one of these words. */
export const THEN = (words: string): RegExp => new RegExp(`^(?:${END}|${words})`, 'u')

const holds = (rule: Rule, spot: Spot): boolean =>
  (!rule.left || rule.left.test(spot.left)) &&
  (!rule.right || rule.right.test(spot.right)) &&
  (!rule.previous || rule.previous.test(spot.previous?.tag ?? '')) &&
  (!rule.next || rule.next.test(spot.next?.tag ?? ''))

export const decide = (rules: Table<readonly Rule[]>, spot: Spot): Rule | undefined =>
  rules.get(spot.char)?.find(rule => holds(rule, spot))
