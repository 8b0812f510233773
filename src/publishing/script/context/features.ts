/** What stands around a character of simplified text, as names that the model has weights for. */

/** Stands for a place outside of the text. */
const NOWHERE = '$'

/** One feature: offsets from the character; those to its left first. */
const WINDOWS: readonly (readonly number[])[] = [
  [-1],
  [1],
  [-2, -1],
  [1, 2],
  [-1, 1],
  [-2, -1, 1],
  [-1, 1, 2],
  [-3, -2, -1],
  [1, 2, 3],
  [-2],
  [2],
  [-3],
  [3],
]

/** How many kinds of features there are. */
export const KINDS = WINDOWS.length

/**
 * The features of the character at `at`, in the order of their kinds.
 * @param chars the text, a character an entry
 * @param isWord the text is a word by itself: nothing is known of what stands beside it
 */
export const featuresAt = (chars: readonly string[], at: number, isWord = false): string[] => {
  const features: string[] = []
  WINDOWS.forEach((window, kind) => {
    let feature = String.fromCharCode(97 + kind)
    for (const offset of window) {
      const char = chars[at + offset]
      if (char === undefined && isWord) return
      feature += char ?? NOWHERE
    }
    features.push(feature)
  })
  return features
}
