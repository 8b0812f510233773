/**
 * A run up to and with the marks that end it, and the blank behind. Half-width marks inside numbers and addresses
 * (`10:30`) end nothing. Without lookbehind, which iOS has since 16.4.
 */
const PHRASE =
  /(?:[^\s，、；：。！？,;:!?]|[,;:!?](?=[\dA-Za-z/]))*(?:[，、；：。！？,;:!?…—]+[”’」』》〉】）)]*)?\s*/gu

/** A title in phrases, at whose ends an editor would break it; joined they are the title. */
export const phrasesOf = (title: string): string[] => (title.match(PHRASE) ?? []).filter(one => one !== '')
