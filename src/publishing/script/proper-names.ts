import { isAtHomeInNames } from './lexicon'
import { type Spot, START } from './spot'
import { AS_GIVEN_NAME, AS_SOUND, AS_SURNAME, COMMON_WORDS, ROLES, SURNAMES, TITLES } from './surnames'

/** Words that take a person after them. */
const LINK = /(?:[和与跟同及对让由被给请向把]|[小老阿])$/u
/** What may follow a person's name. */
const AFTER_NAME =
  /^(?:$|[\s，。、；：！？（）》”’」』】,;:!?)|]|说|表示|道|告诉|介绍|认为|称|坦言|回忆|的|是|在|和|与|也|就|又|将|从|向|对|把|被|给|有|没|不|已|曾|正|便|却|带|来|去|走|站|坐|看|听|笑|问|答|写|做|出|到|回|等|率|指|任|担任|当选|获|身|一)/u

const isTransliteration = (tag: string): boolean => /^(?:nrt|nrfg|ns|nt|nz)/.test(tag)

/** Characters of a given name after the surname: one or two, of words that are not grammar. */
const givenName = (spot: Spot): string => {
  const candidates = [spot.right.slice(0, 2), spot.right.slice(0, 1)]
  return (
    candidates.find(
      name =>
        name !== '' && [...name].every(isAtHomeInNames) && AFTER_NAME.test(spot.right.slice(name.length)),
    ) ?? ''
  )
}

/** A name by itself, as credits and lists have it: one or two characters of a given name, then no more text. */
const isAloneName = (right: string): boolean => {
  const [name = ''] = /^\p{Script=Han}{1,2}(?!\p{Script=Han})/u.exec(right) ?? []
  return name !== '' && [...name].every(isAtHomeInNames)
}

/** 餘, what is left: 其餘, as rules and records put it where 余 would begin a name (外，餘照案通過). */
const THE_REST = /^(?:照|均|皆|由|如|依|款|额|数)/

const isSurname = (spot: Spot): boolean => {
  const { char, left, right, word } = spot
  if (char === '余' && word.text === char && THE_REST.test(right)) return false
  const introduced = START.test(left) || ROLES.test(left) || LINK.test(left)
  if (word.text.length > 1) {
    const known = word.tag.startsWith('nr') && word.text.startsWith(char)
    return known && (introduced || !COMMON_WORDS.includes(char))
  }
  if (COMMON_WORDS.includes(char)) {
    if (!introduced || /[把被向对]$/.test(left)) return false
    const tag = spot.next?.tag ?? ''
    const alone = START.test(left) && isAloneName(right) && !/^(?:t|ns|s|f|m|r)/.test(tag)
    return alone || TITLES.test(right) || (givenName(spot) !== '' && !/^(?:t|ns|s|f|m|r|p|c|u|d)/.test(tag))
  }
  const next = spot.next?.text.length === 1 && /^(?![ucpdy])/.test(spot.next.tag)
  return TITLES.test(right) || /[小老阿姓]$/.test(left) || givenName(spot) !== '' || (introduced && next)
}

/** The word before is a lone surname that something introduces, or the character is inside a known name. */
const isGivenName = ({ previous, left, right, word, char }: Spot): boolean => {
  if (word.text.length > 1) {
    return word.tag === 'nr' && SURNAMES.includes(word.text.charAt(0)) && !word.text.startsWith(char)
  }
  if (previous?.text.length !== 1 || !SURNAMES.includes(previous.text)) return false
  const before = left.slice(0, -1)
  const introduced = START.test(before) || ROLES.test(before)
  return introduced && !COMMON_WORDS.includes(previous.text) && AFTER_NAME.test(right)
}

/**
 * The traditional form of a character as part of a name (surname, given name, foreign name spelt out), or
 * nothing where it is no part of a name or its form does not depend on that.
 */
export const readAsName = (spot: Spot): string | undefined => {
  const { char, word } = spot
  if (AS_SURNAME.has(char) && isSurname(spot)) return AS_SURNAME.get(char)
  if (word.text.length > 1 && isTransliteration(word.tag) && AS_SOUND.includes(char)) return char
  if (AS_GIVEN_NAME.has(char) && isGivenName(spot)) return AS_GIVEN_NAME.get(char)
  return undefined
}
