/** Text of others on its way to a terminal. */

/** Controls, ends of lines but `\n`, and what turns the direction of text: a terminal would obey them. */
const OBEYED = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/**
 * Names, titles and messages as they may be shown: what a terminal would obey (an escape sequence that writes to the
 * clipboard, or clears the screen) stands there in letters, `\u001b`.
 */
export const forTerminal = (text: string): string => text.replace(OBEYED, inLetters)

const inLetters = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The colours that our commands give their own words. */
// eslint-disable-next-line no-control-regex -- they begin with one
const COLOUR = /(\u001b\[(?:0|1|2|4|22|24|3[0-9]|9[0-7])m)/

/** Puts what we say into another language. */
type Translate = (text: string) => string

const asItIs: Translate = text => text
let ofResults = asItIs
let besideThem = asItIs

/** From here on everything is said in another language. @param isForPrograms results stay as they are */
export function speak(translate: Translate, isForPrograms: boolean): void {
  besideThem = translate
  ofResults = isForPrograms ? asItIs : translate
}

/** Words of a result in the language of the terminal, for a line that is put together of several. */
export const spoken = (text: string): string => ofResults(text)

/** The same of what is said beside the result. */
export const spokenBeside = (text: string): string => besideThem(text)

/** Cleaned but for colours; others' words within went through `forTerminal` before, so that a colour is ours. */
const shown = (text: string, translate: Translate): string =>
  text
    .split(COLOUR)
    .map((part, at) => (at % 2 === 1 ? part : forTerminal(translate(part))))
    .join('')

/** A line of a command's result. JSON stays what it is: its strings may spell a control in letters too. */
export const say = (line: string): void => void process.stdout.write(`${shown(line, spoken)}\n`)

/** A line of what went wrong, or is to be known beside the result. */
export const warn = (line: string): void => void process.stderr.write(`${shown(line, spokenBeside)}\n`)
