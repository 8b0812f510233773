/** Text of others on its way to a terminal. */

/** Controls, ends of lines but `\n`, and what turns the direction of text: a terminal would obey them. */
const OBEYED = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/**
 * Names, titles and messages as they may be shown: what a terminal would obey (an escape sequence that writes to the
 * clipboard, or clears the screen) stands there in letters, `\u001b`.
 */
export const forTerminal = (text: string): string =>
  text.replace(OBEYED, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
