/** The reader's settings as values: what there is to choose, and the classes that a choice stands for. */
import { INTERFACES, type Interface } from '../words/language'
import { THEMES } from './themes'

export { THEMES }

/** Where the device keeps them. */
export const SETTINGS_KEY = 'reader:settings'

/** Steps of the text's size; the fourth is WeChat's and iOS' own size for reading, 17. */
export const SIZES = [15, 16, 17, 18, 20, 22, 25, 30] as const
export const FACES = ['sans', 'serif'] as const
export const LEADINGS = ['tight', 'even', 'loose'] as const
export const WIDTHS = ['narrow', 'even', 'wide'] as const
export const PARAGRAPHS = ['indent', 'space'] as const
export const ALIGNMENTS = ['justify', 'start'] as const
export const QUOTES = ['author', 'corner'] as const
export const MOTIONS = ['system', 'reduced'] as const

export const defaults: Settings = {
  size: 17,
  face: 'sans',
  leading: 'even',
  width: 'even',
  paragraphs: 'indent',
  align: 'justify',
  quotes: 'author',
  theme: 'system',
  motion: 'system',
  interface: 'system',
  care: false,
  continuous: false,
}

export interface Settings {
  size: (typeof SIZES)[number]
  face: (typeof FACES)[number]
  leading: (typeof LEADINGS)[number]
  width: (typeof WIDTHS)[number]
  paragraphs: (typeof PARAGRAPHS)[number]
  align: (typeof ALIGNMENTS)[number]
  quotes: (typeof QUOTES)[number]
  theme: (typeof THEMES)[number]
  motion: (typeof MOTIONS)[number]
  /** Whose language the interface's words are in. */
  interface: Interface
  /** 關懷模式: everything larger, for eyes and hands that want it so. */
  care: boolean
  /** Whether the next instalment follows below the one that has been read. */
  continuous: boolean
}

const among = <T>(values: readonly T[], value: unknown, fallback: T): T =>
  values.find(one => one === value) ?? fallback

/** What was kept, field by field: one that is not a value of today falls back alone. */
const readSettings = (kept: Record<string, unknown>): Settings => ({
  size: among(SIZES, kept.size, defaults.size),
  face: among(FACES, kept.face, defaults.face),
  leading: among(LEADINGS, kept.leading, defaults.leading),
  width: among(WIDTHS, kept.width, defaults.width),
  paragraphs: among(PARAGRAPHS, kept.paragraphs, defaults.paragraphs),
  align: among(ALIGNMENTS, kept.align, defaults.align),
  quotes: among(QUOTES, kept.quotes, defaults.quotes),
  theme: among(THEMES, kept.theme, defaults.theme),
  motion: among(MOTIONS, kept.motion, defaults.motion),
  interface: among(INTERFACES, kept.interface, defaults.interface),
  care: kept.care === true,
  continuous: kept.continuous === true,
})

/** Who has changed nothing has the defaults themselves: what was drawn with them need not be drawn again. */
export function settingsFrom(kept: Record<string, unknown>): Settings {
  const settings = readSettings(kept)
  const isAsCame = Object.entries(defaults).every(
    ([name, value]) => settings[name as keyof Settings] === value,
  )
  return isAsCame ? defaults : settings
}

/** Settings that a class on the page stands for; quotes, the interface's language and what follows are a matter of text. */
const LOOKS = ['size', 'face', 'leading', 'width', 'paragraphs', 'align', 'theme', 'motion'] as const

/** Matches any class that sets a page in a look. */
export const LOOK_CLASS = new RegExp(`^(?:(?:${LOOKS.join('|')})-\\w+|care)$`)

/** The classes that set a page so: `theme-dark size-20 face-serif …`. What is default has none. */
export function lookOf(settings: Settings): string {
  const classes = LOOKS.filter(name => settings[name] !== defaults[name]).map(
    name => `${name}-${settings[name]}`,
  )
  return [...classes, ...(settings.care ? ['care'] : [])].join(' ')
}
