/**
 * Forms of one traditional character between which a region's standard or a house's style decides, not what is meant: 臺 and 台,
 * 裡 and 裏; and words that are spelt in two ways, 鉅額 and 巨額. `style-forms.json` has a row for each: the forms (words with a
 * blank between them), and how often writers of Taiwan were met with each, where it is not a standard that decides.
 */
import styleForms from '../style-forms.json'

const rowsOf = new Map<string, Set<string>>()
/** Words that are spelt in two ways, from each spelling to the other. */
const spellings: [string, string][] = []
for (const [row = ''] of styleForms) {
  const [one = '', other] = row.split(' ')
  if (other !== undefined) spellings.push([one, other], [other, one])
  else for (const form of row) rowsOf.set(form, new Set([...(rowsOf.get(form) ?? []), ...row]))
}

/** Whether two characters are one, or differ in style alone. */
export const isSameForm = (one: string, other: string): boolean => {
  if (one === other) return true
  const [plain, otherwise] = [one.normalize('NFKC'), other.normalize('NFKC')]
  return plain === otherwise || rowsOf.get(plain)?.has(otherwise) === true
}

/** All forms of a character between which style decides, itself among them. */
export const sameForms = (char: string): readonly string[] => [...(rowsOf.get(char) ?? [char])]

const isSameText = (one: readonly string[], other: string): boolean =>
  [...other].every((char, i) => isSameForm(one[i] ?? '', char))

/** Whether the characters at `at` belong to a word that the two texts, character for character alike, spell in two ways. */
export const isOtherSpelling = (one: readonly string[], other: readonly string[], at: number): boolean =>
  spellings.some(([spelt, otherwise]) =>
    [...spelt].some((_, i) => {
      const start = at - i
      if (start < 0) return false
      const end = start + spelt.length
      return isSameText(one.slice(start, end), spelt) && isSameText(other.slice(start, end), otherwise)
    }),
  )
