import type { Script } from '../../model'
import preferences from './house-style.json'

/**
 * What the owner of a library prefers to the standard: rows of target script, standard form, preferred form
 * in `house-style.json`, for instance `["zh-Hant-TW", "臺", "台"]` or `["zh-Hant-HK", "綫", "線"]`.
 * A row for a longer form stands before one for its part.
 */
export type Preference = readonly [script: Script, standard: string, preferred: string]

/** Puts the preferred forms; both forms of a row have one length, so that positions stay. */
export const applyHouseStyle = (
  text: string,
  to: Script,
  rows: readonly Preference[] = preferences,
): string =>
  rows
    .filter(([script]) => script === to)
    .reduce((styled, [, standard, preferred]) => styled.replaceAll(standard, preferred), text)
