/** Which simplified characters have more than one traditional form; all others are converted by table. */
import { CONTESTED } from './context/character-forms'
import { CHARACTERS, PHRASES } from './phrases'
import { CHARACTER_RULES, OTHER_READING } from './rules'
import { AS_GIVEN_NAME, AS_SURNAME } from './surnames'

/** What OpenCC makes of a character by itself. */
export const plainForm = (char: string): string => CHARACTERS.get(char) ?? char

const ambiguous = new Set([
  ...CONTESTED.keys(),
  ...CHARACTER_RULES.keys(),
  ...OTHER_READING.keys(),
  ...AS_GIVEN_NAME.keys(),
  ...AS_SURNAME.keys(),
])
for (const [hans, hant] of PHRASES) {
  const forms = [...hant]
  ;[...hans].forEach((char, i) => {
    if (forms[i] !== plainForm(char)) ambiguous.add(char)
  })
}

const AMBIGUOUS = new RegExp(`[${[...ambiguous].join('')}]`, 'u')

/** Whether a text holds a character that tables alone do not settle. */
export const isAmbiguous = (text: string): boolean => AMBIGUOUS.test(text)
