/**
 * Forms of one traditional character between which a region's standard or a house's style decides, not what is meant:
 * 臺 and 台, 裡 and 裏. `style-forms.json` has them in rows, one string a row.
 */
import styleForms from '../style-forms.json'

const rowsOf = new Map<string, Set<string>>()
for (const row of styleForms) {
  for (const form of row) rowsOf.set(form, new Set([...(rowsOf.get(form) ?? []), ...row]))
}

/** Whether two characters are one, or differ in style alone. */
export const isSameForm = (one: string, other: string): boolean =>
  one.normalize('NFKC') === other.normalize('NFKC') || rowsOf.get(one)?.has(other) === true

/** All forms of a character between which style decides, itself among them. */
export const sameForms = (char: string): readonly string[] => [...(rowsOf.get(char) ?? [char])]
