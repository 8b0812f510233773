/**
 * Pairs that OpenCC's tables join in words only (瞭解 → 了解, 計畫 → 计划, 手鍊 → 手链): alone, the first is the second.
 * Source: its TSPhrases and TWVariantsRevPhrases, each word folded here beside what it makes of it; less what joins
 * in rare words only (俱/具, 坏/坯).
 */
const JOINED = new Map(
  '瞭了 藉借 覆复 沈沉 彷仿 甦苏 链炼 划画 钜巨 迳径 锺钟 哩里'.split(' ').map(([from, to]) => [from, to]),
)

/**
 * Folds text for comparing: one character at a time, into simplified script, half width and lower case.
 *
 * A table of phrases would fold 乾 by what stands around it, so that a query of one word and the text that holds
 * it may part ways. Here nothing depends on context, which loses distinctions (乾/干, 後/后) that search can do
 * without, and every position stays: `fold(text).length === text.length`.
 *
 * @param toHans from traditional to simplified, given single characters only
 */
export const createFold = (toHans: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  const foldOne = (character: string): string => {
    let folded = keepLength(character.normalize('NFKC'), character)
    // The table leads some characters on: 麼 → 么, and 么 alone → 幺. All three must meet at the end of the way.
    for (let step = 0; step < 3; step++) folded = keepLength(toHans(folded), folded)
    folded = JOINED.get(folded) ?? folded
    return keepLength(folded.toLowerCase(), folded)
  }
  return text => {
    let result = ''
    for (const character of text) {
      let folded = known.get(character)
      if (folded === undefined) known.set(character, (folded = foldOne(character)))
      result += folded
    }
    return result
  }
}

const keepLength = (changed: string, before: string): string =>
  changed.length === before.length ? changed : before
