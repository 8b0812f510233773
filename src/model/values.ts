/**
 * The part of the article model that is plain values: what the app needs before it checks anything. Kept apart from
 * the schemas, so that the first page comes without them.
 */
import type { Inline } from './schema'

/** Scripts as BCP 47 writes them; the region says whose standard of traditional characters is meant. */
export const SCRIPTS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const

/** What a reader chooses: a script, or each article as its author wrote it. */
export const VARIANTS = ['original', ...SCRIPTS] as const

/**
 * Ids appear in addresses and are the names of files: short, readable, lower case, never reused, and none that Windows
 * keeps for a device (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
export const ID_PATTERN = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

/** Blocks of an article: no column has a hundredth of them. */
export const MOST_BLOCKS = 20_000

/** Lists within lists, the outermost counted: no column has half as many. */
export const LIST_LEVELS = 12

/** Rows of a page of a long series. With those that its head has it is what a screen may draw: 60 rows. */
export const PAGE_ROWS = 50
/** Rows that the head of a long series keeps at least: its first screen needs no page. */
export const HEAD_ROWS = 10

/** Whether a text is raised or lowered by its own characters (⁴, ₂), so that nothing has to move it. */
export const isFigures = (text: string): boolean => /^[\u00b2\u00b3\u00b9\u2070-\u208e]+$/.test(text)

/** Marks of an inline, and the HTML elements that draw them, from the inside out. */
export const MARKS = [
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['code', 'code'],
  ['strong', 'strong'],
  ['emphasis', 'em'],
  ['strike', 's'],
] as const

/** The plain text of a run of inlines. */
export const plainText = (content: readonly Inline[]): string =>
  content.map(run => (typeof run === 'string' ? run : run.text)).join('')
