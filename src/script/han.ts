/** Most characters of a text are in this block, and need not be looked up in Unicode's tables. */
export const isCommonHan = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff'

const HAN = /\p{Script=Han}/u

/** Whether a character is a Chinese one. */
export const isHan = (character: string): boolean => isCommonHan(character) || HAN.test(character)
