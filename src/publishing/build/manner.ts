/** How the texts of a library come into a variant. */
import type { Script, Variant } from '../../model/schema'
import type { SeriesFolder } from '../source/library-files'
import { createConverter, type Usage } from '../script'
import type { Convert } from './articles/convert'
import { withoutStrayBlanks } from './articles/stray-blanks'

/** The script that a text of this script is shown in. */
export const shownIn = (script: Script, variant: Variant): Script =>
  variant === 'original' ? script : variant

/** A text's script, and what is settled about converting it. */
export interface Manner {
  script: Script
  usage: Usage
}

const MADE = new WeakMap<Usage, Map<string, Convert>>()

/** One converter for each usage and direction: a library has many texts and few of those. */
export function converterOf({ script, usage }: Manner, variant: Variant): Convert {
  const direction = { from: script, to: shownIn(script, variant), usage }
  const made = MADE.get(usage) ?? new Map<string, Convert>()
  MADE.set(usage, made)
  const name = `${direction.from} ${direction.to}`
  const convert = made.get(name) ?? asShown(createConverter(direction))
  made.set(name, convert)
  return convert
}

/** Before anything is asked of a dictionary: a word is never split by such a blank. */
const asShown =
  (convert: Convert): Convert =>
  text =>
    convert(withoutStrayBlanks(text))

export const mannerOf = ({ source, usage }: SeriesFolder): Manner => ({ script: source.script, usage })

/** Told only where it does not follow from the variant. */
export const ownScript = (script: Script, variant: Variant): Script | undefined =>
  variant === 'original' ? script : undefined

export const dropAbsent = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value
