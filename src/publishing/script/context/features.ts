/** What stands around a character of simplified text, as names that the model has weights for. */

/** Stands for the end of the clause, and for what lies beyond it. */
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

/** How far the windows reach. */
export const REACH = 3

/** Ends a clause, or sets words off from it. Scripts use other quotes, so none of them is told from another. */
const BREAKS = new Set('。！？；：，…—,.!?;:「」『』“”‘’《》〈〉（）()[]【】"')
const isBreak = (char: string): boolean => BREAKS.has(char) || char.trim() === ''

/** Before the first Chinese character there are digits and letters; full-width ones come after the last. */
const isHan = (char: string): boolean => char >= '\u3400' && !(char >= '\uf900' && char <= '\uffff')

/** Digits are one character, Latin letters another. */
const plain = (char: string): string =>
  isHan(char) ? char : /[0-9０-９]/.test(char) ? '0' : /[A-Za-zＡ-Ｚａ-ｚ]/.test(char) ? 'a' : char

/** The characters from `at` in one direction as the model sees them; beyond a clause's end there are none. */
function look(chars: readonly string[], at: number, step: 1 | -1, isWord: boolean): (string | undefined)[] {
  const seen: (string | undefined)[] = []
  for (let i = at + step; seen.length < REACH; i += step) {
    const char = chars[i]
    if (char === undefined && isWord) return seen
    if (char === undefined || isBreak(char)) break
    seen.push(plain(char))
  }
  while (seen.length < REACH) seen.push(NOWHERE)
  return seen
}

/**
 * The features of the character at `at`.
 * @param chars the text, a character an entry
 * @param isWord the text is a word by itself: nothing is known of what stands beside it
 */
export const featuresAt = (chars: readonly string[], at: number, isWord = false): string[] => {
  const left = look(chars, at, -1, isWord)
  const right = look(chars, at, 1, isWord)
  const features: string[] = []
  WINDOWS.forEach((window, kind) => {
    let feature = String.fromCharCode(97 + kind)
    for (const offset of window) {
      const char = offset < 0 ? left[-offset - 1] : right[offset - 1]
      if (char === undefined) return
      feature += char
    }
    features.push(feature)
  })
  return features
}
