/** What the owner of a library and its editors have settled about conversion, as their files write it. */
import * as v from 'valibot'
import { type Script, scriptSchema, SCRIPTS } from '../../model/schema'

/** What a stretch of source text becomes. */
export interface Override {
  /** The text as the author writes it, with as much around it as makes it certain. */
  text: string
  /** Its form in each target named; a single form stands for every variant of the other script. */
  becomes: string | Partial<Record<Script, string>>
}

/** For each target, the standard's forms and what the owner writes instead: 臺灣 → 台灣. */
export type HouseStyle = Partial<Record<Script, Readonly<Record<string, string>>>>

export interface Usage {
  /** Where two have one text, the first counts: nearer scopes come first. */
  overrides: readonly Override[]
  style: HouseStyle
  /** Puts Taiwan's words for the mainland's, from simplified to `zh-Hant-TW`. */
  phrases?: boolean
}

export const NO_USAGE: Usage = { overrides: [], style: {} }

const words = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(60))

const isRow = (row: Record<string, string>): boolean => {
  const { text, ...targets } = row
  if (text === undefined) return Object.keys(row).length > 0
  return Object.keys(targets).length > 0 && Object.keys(targets).every(key => v.is(scriptSchema, key))
}

/**
 * `overrides:` of an article, a series or the library: `- 余华: 余華` for every variant of the other script, or
 * `- {text: 台湾, zh-Hant-TW: 臺灣}` for the targets named.
 */
export const overridesSchema = v.array(
  v.pipe(
    v.record(words, words),
    v.check(
      isRow,
      `must be "source: form", or text with one or more of ${SCRIPTS.join(', ')}, as in "{text: 台湾, zh-Hant-TW: 臺灣}"`,
    ),
  ),
)
export type OverrideRows = v.InferOutput<typeof overridesSchema>

/** `overrides.yaml` of the whole library. */
export const libraryOverridesSchema = v.strictObject({ overrides: v.nullish(overridesSchema, []) })

const sameLength = (forms: Record<string, string>): boolean =>
  Object.entries(forms).every(([standard, preferred]) => [...standard].length === [...preferred].length)

/** `house-style.yaml`: a map for each target from the standard's forms to the owner's. */
export const houseStyleSchema = v.strictObject(
  v.entriesFromList(
    SCRIPTS,
    v.optional(
      v.pipe(v.record(words, words), v.check(sameLength, 'must give each form as many characters as it had')),
    ),
  ),
)

const readOverrides = (rows: OverrideRows): Override[] =>
  rows.flatMap((row): Override[] => {
    const { text, ...becomes } = row
    return text === undefined
      ? Object.entries(row).map(([source, form]) => ({ text: source, becomes: form }))
      : [{ text, becomes }]
  })

/** A usage with the overrides of a nearer scope before its own. */
export const withOverrides = (usage: Usage, rows: OverrideRows | undefined): Usage =>
  rows === undefined || rows.length === 0
    ? usage
    : { ...usage, overrides: [...readOverrides(rows), ...usage.overrides] }

/** What an article or a series settles for itself; what it leaves out holds as it did. */
export interface OwnUsage {
  overrides?: OverrideRows | undefined
  phrases?: boolean | undefined
}

/** A usage with what a nearer scope settles. */
export const withOwn = (usage: Usage, { overrides, phrases }: OwnUsage): Usage => {
  const settled = withOverrides(usage, overrides)
  return phrases === undefined ? settled : { ...settled, phrases }
}
