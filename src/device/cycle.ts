/** The value after another one, by whose button one steps through all of them; after the last comes the first. */
export const after = <T>(values: readonly T[], value: T): T =>
  values[(values.indexOf(value) + 1) % values.length] ?? value
