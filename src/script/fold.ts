/**
 * Folds text for comparing: one character at a time, into simplified script, half width and lower case.
 *
 * A table of phrases would fold 乾 by what stands around it, so that a query of one word and the text that holds
 * it may part ways. Here nothing depends on context, which loses distinctions (乾/干, 後/后) that search can do
 * without, and every position stays: `fold(text).length === text.length`.
 *
 * @param toHans from traditional to simplified, by which single characters are folded
 */
export const createFold = (toHans: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  const foldOne = (character: string): string => {
    let folded = character
    // The table leads some characters on: 麼 → 么, and 么 alone → 幺. All three must meet at the end of the way.
    for (let step = 0; step < 3; step++) folded = keepLength(toHans(folded), folded)
    folded = keepLength(folded.normalize('NFKC'), folded)
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
